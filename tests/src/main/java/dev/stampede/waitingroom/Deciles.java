package dev.stampede.waitingroom;

import java.util.List;
import java.util.Locale;

/**
 * Pearson's χ² test of whether the place depends on when somebody joined: deciles of joining against deciles of places.
 * Both have ten equal margins, so it has 9 × 9 = 81 degrees of freedom.
 *
 * @param statistic the sum of (seen − expected)² ÷ expected over the hundred cells
 * @param joined how many joined
 */
public record Deciles(double statistic, int joined) {

    private static final int DECILES = 10;

    /** Degrees of freedom. */
    public static final int FREEDOM = (DECILES - 1) * (DECILES - 1);

    /** What a fair draw passes once in a thousand times: the upper 0.1 % point of χ² with 81 degrees of freedom. */
    public static final double THRESHOLD = 126.08;

    /** Tests the places of those who joined, the first who came first. */
    public static Deciles of(List<Integer> placesByJoining) {
        int size = placesByJoining.size();
        var seen = new int[DECILES][DECILES];
        for (int joined = 0; joined < size; joined++) {
            seen[decile(joined, size)][decile(placesByJoining.get(joined) - 1, size)]++;
        }
        double expected = (double) size / (DECILES * DECILES);
        double sum = 0;
        for (var row : seen) {
            for (int cell : row) {
                sum += (cell - expected) * (cell - expected) / expected;
            }
        }
        return new Deciles(sum, size);
    }

    /** Whether the draw looks fair. */
    public boolean passes() {
        return statistic < THRESHOLD;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "χ² of deciles of joining × deciles of places = %.2f with %d degrees of freedom (threshold %.2f, p = 0.001),"
                        + " of %,d tickets",
                statistic,
                FREEDOM,
                THRESHOLD,
                joined);
    }

    private static int decile(int position, int size) {
        return (int) ((long) position * DECILES / size);
    }
}
