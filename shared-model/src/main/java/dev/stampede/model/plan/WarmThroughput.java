package dev.stampede.model.plan;

/**
 * What a table or index must be able to take at once.
 *
 * @param target the table's name in the definition, for an index with a slash and the index's name behind
 * @param reads read units a second
 * @param writes write units a second
 */
public record WarmThroughput(String target, Figure reads, Figure writes) {

    /** Read units a second, never less than a new table has anyway: AWS refuses less. */
    public long readUnits() {
        return Math.max(AwsLimits.NEW_TABLE_READ_UNITS, reads.value());
    }

    /** Write units a second, never less than a new table has anyway: AWS refuses less. */
    public long writeUnits() {
        return Math.max(AwsLimits.NEW_TABLE_WRITE_UNITS, writes.value());
    }

    /** Whether it has to be raised at all. */
    public boolean raised() {
        return readUnits() > AwsLimits.NEW_TABLE_READ_UNITS || writeUnits() > AwsLimits.NEW_TABLE_WRITE_UNITS;
    }

    /** How many partitions it then has at least, as each has its own limit. */
    int partitions() {
        return Math.toIntExact(Math.max(
                Math.ceilDiv(writeUnits(), AwsLimits.PARTITION_WRITE_UNITS),
                Math.ceilDiv(readUnits(), AwsLimits.PARTITION_READ_UNITS)));
    }
}
