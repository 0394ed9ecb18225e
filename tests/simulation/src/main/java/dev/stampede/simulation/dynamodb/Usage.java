package dev.stampede.simulation.dynamodb;

/**
 * What the database did, of one operation.
 *
 * @param calls that reached it
 * @param readUnits that they used
 * @param writeUnits that they used
 * @param conditionsFailed calls refused because a condition didn't hold
 * @param conflicts calls refused because an item was in a transaction
 * @param throttles calls refused because a partition was at its limit
 */
public record Usage(
        long calls, double readUnits, double writeUnits, long conditionsFailed, long conflicts, long throttles) {

    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                calls + other.calls,
                readUnits + other.readUnits,
                writeUnits + other.writeUnits,
                conditionsFailed + other.conditionsFailed,
                conflicts + other.conflicts,
                throttles + other.throttles);
    }

    static Usage of(Units units) {
        return new Usage(1, units.reads(), units.writes(), 0, 0, 0);
    }

    static Usage conditionFailed(Units units) {
        return new Usage(1, units.reads(), units.writes(), 1, 0, 0);
    }

    static Usage conflict(Units units) {
        return new Usage(1, units.reads(), units.writes(), 0, 1, 0);
    }

    static Usage throttle(Units units) {
        return new Usage(1, units.reads(), units.writes(), 0, 0, 1);
    }
}
