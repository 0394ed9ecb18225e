package dev.stampede.simulation.bench;

/**
 * Pearson's χ² of two orders of the same shoppers: deciles of one against deciles of the other. Both have ten equal
 * margins, so it has 9 × 9 = 81 degrees of freedom.
 */
final class ChiSquared {

    /** What chance alone stays below in 99 of 100 draws: the upper 1 % point of χ² with 81 degrees of freedom. */
    static final double BOUND = 113.512;

    private static final int DECILES = 10;

    private ChiSquared() {}

    /**
     * The statistic.
     *
     * @param places the place of each shopper, from 0, in the order in which they joined
     */
    static double of(int[] places) {
        var seen = new int[DECILES][DECILES];
        for (int joined = 0; joined < places.length; joined++) {
            seen[decile(joined, places.length)][decile(places[joined], places.length)]++;
        }
        double expected = (double) places.length / (DECILES * DECILES);
        double sum = 0;
        for (var row : seen) {
            for (int cell : row) {
                sum += (cell - expected) * (cell - expected) / expected;
            }
        }
        return sum;
    }

    private static int decile(int position, int size) {
        return (int) ((long) position * DECILES / size);
    }
}
