package dev.stampede.simulation.bench;

import java.util.List;

/**
 * How much is benched.
 *
 * @param units of the sale that sells the most
 * @param others of sales of the same kind beside it
 * @param slowest of sales from a single item, where orders stand in each other's way
 * @param outgrown of the sale that is split while it sells
 * @param shards to compare
 * @param rush shoppers who join a waiting room by the real use case
 * @param crowd shoppers in a waiting room by its rules alone
 */
record Dose(long units, long others, long slowest, long outgrown, List<Integer> shards, int rush, int crowd) {

    static final Dose FULL = new Dose(100_000, 40_000, 1_000, 40_000, List.of(1, 10, 30, 60, 90), 100_000, 1_000_000);

    /** Shows that all can be benched, and what it comes to roughly. */
    static final Dose QUICK = new Dose(15_000, 2_000, 200, 4_000, List.of(10, 90), 2_000, 50_000);
}
