package dev.stampede.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long something takes: about the median mostly, now and then much longer.
 *
 * @param median half of all take longer
 * @param spread of the logarithm; 0 makes all equal
 * @param stragglers how many of all take ten times as long, from 0 to 1
 */
public record Latency(Duration median, double spread, double stragglers) {

    private static final int STRAGGLER = 10;

    /** Takes no time. */
    public static final Latency NONE = new Latency(Duration.ZERO, 0, 0);

    /** About what calls between services of one region take. */
    public static Latency ofNetwork(Duration median) {
        return new Latency(median, 0.3, 0.001);
    }

    /** Nanoseconds of one. */
    public long draw(RandomGenerator random) {
        if (median.isZero()) {
            return 0;
        }
        double drawn = median.toNanos() * Math.exp(spread * random.nextGaussian());
        return (long) (stragglers > 0 && random.nextDouble() < stragglers ? drawn * STRAGGLER : drawn);
    }
}
