package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.Invocation;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** What a function's answer says of the batch it was given. */
sealed interface BatchAnswer {

    /** Every record is done. */
    record AllDone() implements BatchAnswer {}

    /** All are done but those with these item identifiers, of which there is at least one. */
    record SomeFailed(Set<String> identifiers) implements BatchAnswer {}

    /** None is done. */
    record AllFailed(String why) implements BatchAnswer {}

    /** Nothing ran. */
    record NotRun() implements BatchAnswer {}

    /** Reads an invocation's outcome where the mapping doesn't report single failures: the answer has no say. */
    static BatchAnswer ofWhole(Invocation invocation) {
        return switch (invocation) {
            case Invocation.Succeeded succeeded -> new AllDone();
            case Invocation.Failed failed -> new AllFailed(failed.errorType() + ": " + failed.message());
            case Invocation.Throttled throttled -> new NotRun();
        };
    }

    /**
     * Reads an invocation's outcome where the mapping has {@code ReportBatchItemFailures}. An empty answer is success;
     * one that is malformed or names a record outside the batch fails the whole batch, as on Lambda.
     *
     * @param known the item identifiers of the batch
     */
    static BatchAnswer ofParts(Invocation invocation, Set<String> known) {
        return invocation instanceof Invocation.Succeeded succeeded
                ? parse(succeeded.payload(), known)
                : ofWhole(invocation);
    }

    private static BatchAnswer parse(byte[] payload, Set<String> known) {
        if (payload.length == 0) {
            return new AllDone();
        }
        try {
            var failed = new HashSet<String>();
            for (var failure : new ObjectMapper().readTree(payload).path("batchItemFailures")) {
                var identifier = failure.path("itemIdentifier").asText("");
                if (!known.contains(identifier)) {
                    return new AllFailed("The answer names a record outside the batch: " + failure);
                }
                failed.add(identifier);
            }
            return failed.isEmpty() ? new AllDone() : new SomeFailed(failed);
        } catch (IOException e) {
            return new AllFailed("The answer is not JSON: " + e.getMessage());
        }
    }
}
