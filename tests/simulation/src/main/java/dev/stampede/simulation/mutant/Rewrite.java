package dev.stampede.simulation.mutant;

import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What becomes of a write, plain or in a transaction, on its way to the database. */
@FunctionalInterface
interface Rewrite {

    /** The writes in its stead; none when it is forgotten. */
    Stream<TransactWriteItem> of(TransactWriteItem write);
}
