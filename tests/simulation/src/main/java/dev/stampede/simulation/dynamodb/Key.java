package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Values;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which item of a table: in the order of partition keys, then of sort keys.
 *
 * @param partition the partition key's value
 * @param sort the sort key's value, or {@link #NO_SORT}
 */
record Key(AttributeValue partition, AttributeValue sort) implements Comparable<Key> {

    /** The sort key of items that have none. */
    static final AttributeValue NO_SORT = AttributeValue.fromS("");

    @Override
    public int compareTo(Key other) {
        int byPartition = Values.compare(partition, other.partition);
        return byPartition == 0 ? Values.compare(sort, other.sort) : byPartition;
    }

    @Override
    public String toString() {
        return sort.equals(NO_SORT) ? text(partition) : text(partition) + "/" + text(sort);
    }

    private static String text(AttributeValue value) {
        return value.s() == null ? String.valueOf(value.n()) : value.s();
    }
}
