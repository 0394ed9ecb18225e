package dev.stampede.simulation.dynamodb;

/**
 * What the database did, of one operation.
 *
 * @param calls that reached it
 * @param readUnits that they used
 * @param writeUnits that they used
 * @param indexWriteUnits those of them that indexes took
 * @param conditionsFailed calls refused because a condition didn't hold
 * @param conflicts calls refused because an item was in a transaction
 * @param throttles calls refused because a partition was at its limit
 */
public record Usage(
        long calls,
        double readUnits,
        double writeUnits,
        double indexWriteUnits,
        long conditionsFailed,
        long conflicts,
        long throttles) {

    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0);

    /** What the tables themselves took of the write units. */
    public double tableWriteUnits() {
        return writeUnits - indexWriteUnits;
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                calls + other.calls,
                readUnits + other.readUnits,
                writeUnits + other.writeUnits,
                indexWriteUnits + other.indexWriteUnits,
                conditionsFailed + other.conditionsFailed,
                conflicts + other.conflicts,
                throttles + other.throttles);
    }

    /** This without what was counted earlier. */
    public Usage minus(Usage earlier) {
        return new Usage(
                calls - earlier.calls,
                readUnits - earlier.readUnits,
                writeUnits - earlier.writeUnits,
                indexWriteUnits - earlier.indexWriteUnits,
                conditionsFailed - earlier.conditionsFailed,
                conflicts - earlier.conflicts,
                throttles - earlier.throttles);
    }

    static Usage of(Units units) {
        return of(units, 0, 0, 0);
    }

    static Usage conditionFailed(Units units) {
        return of(units, 1, 0, 0);
    }

    static Usage conflict(Units units) {
        return of(units, 0, 1, 0);
    }

    static Usage throttle(Units units) {
        return of(units, 0, 0, 1);
    }

    private static Usage of(Units units, long conditionsFailed, long conflicts, long throttles) {
        return new Usage(1, units.reads(), units.writes(), units.indexWrites(), conditionsFailed, conflicts, throttles);
    }
}
