package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.Latency;
import java.time.Duration;

/**
 * What the database can take, and how long it takes.
 *
 * @param partitions of each table and index at the start; an on-demand table begins with 4 (developer guide, "On-demand
 *     capacity mode": 4,000 write units at once)
 * @param writeUnits a second that a partition takes (developer guide, "Partitions and data distribution": 1,000)
 * @param readUnits a second that a partition takes (the same: 3,000)
 * @param burst how long unused units are kept (developer guide, "Burst capacity": 300 s, on best effort)
 * @param splitAfter seconds in a row with a throttle after which a partition splits in two; never when it is zero
 * @param shortestTransaction from its conditions to its effects
 * @param longestTransaction the same
 * @param latency of a call, there and back
 * @param reads what they don't promise
 */
public record Limits(
        int partitions,
        int writeUnits,
        int readUnits,
        Duration burst,
        int splitAfter,
        Duration shortestTransaction,
        Duration longestTransaction,
        Latency latency,
        Reads reads) {

    /** The published limits, without the mercies that nobody promises: no burst, no split. */
    public static final Limits PUBLISHED = new Limits(
            4,
            1_000,
            3_000,
            Duration.ZERO,
            0,
            Duration.ofMillis(5),
            Duration.ofMillis(15),
            Latency.ofNetwork(Duration.ofMillis(4)),
            Reads.behindBy(Duration.ofMillis(20)));

    /** The same with that many partitions at the start, as after warming up for a known peak. */
    public Limits withPartitions(int number) {
        return new Limits(
                number,
                writeUnits,
                readUnits,
                burst,
                splitAfter,
                shortestTransaction,
                longestTransaction,
                latency,
                reads);
    }

    /** The same with unused units kept for that long, and partitions that split after that many throttled seconds. */
    public Limits withMercies(Duration kept, int seconds) {
        return new Limits(
                partitions,
                writeUnits,
                readUnits,
                kept,
                seconds,
                shortestTransaction,
                longestTransaction,
                latency,
                reads);
    }

    /** The same with transactions that take so long. */
    public Limits withTransactions(Duration shortest, Duration longest) {
        return new Limits(partitions, writeUnits, readUnits, burst, splitAfter, shortest, longest, latency, reads);
    }

    /** The same with calls that take so long. */
    public Limits withLatency(Latency other) {
        return new Limits(
                partitions,
                writeUnits,
                readUnits,
                burst,
                splitAfter,
                shortestTransaction,
                longestTransaction,
                other,
                reads);
    }

    /** The same with reads that are behind by at most that much. */
    public Limits withLag(Duration longest) {
        return withReads(new Reads(longest, reads.longestPage(), reads.unread()));
    }

    /** The same with reads that promise no more than that. */
    public Limits withReads(Reads others) {
        return new Limits(
                partitions,
                writeUnits,
                readUnits,
                burst,
                splitAfter,
                shortestTransaction,
                longestTransaction,
                latency,
                others);
    }
}
