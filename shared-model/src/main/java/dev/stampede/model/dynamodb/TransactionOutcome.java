package dev.stampede.model.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How one try of a transaction ended. */
public sealed interface TransactionOutcome {

    /** All of it is written. */
    record Committed() implements TransactionOutcome {}

    /**
     * Nothing is written, because conditions failed.
     *
     * @param found the items that failed theirs, as they stood, by the write's place in the transaction; an item that
     *     doesn't exist is an empty map
     */
    record ConditionFailed(Map<Integer, Map<String, AttributeValue>> found) implements TransactionOutcome {

        /** The item that failed the condition of that write, if that one did. */
        public Optional<Map<String, AttributeValue>> at(int write) {
            return Optional.ofNullable(found.get(write));
        }
    }

    /**
     * Another transaction had one of the items, the table was throttled, or no answer came. It may be tried again where
     * its own conditions make a second write impossible.
     *
     * @param cause what the database or the client said
     * @param unheard whether no answer came, so that it may be written, or will be when the call arrives late
     */
    record Unsettled(String cause, boolean unheard) implements TransactionOutcome {}
}
