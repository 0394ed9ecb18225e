package dev.stampede.runtime.flags;

import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.snapstart.Priming;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Flags that are read from their source in the background, when a request asks and the last reading is old enough.
 * Requests are answered with what is known and don't wait, but for one: the first in a while, which is the first of an
 * environment or the first after a pause, waits a moment for the reading that it begins. What it would go by otherwise
 * is as old as the pause, so that each environment that a rush starts, or wakes, would take an order before it knows
 * that none are to be taken.
 *
 * <p>Nothing read before a snapshot is in it: an environment that wakes from one knows only the defaults.
 */
public final class ReadFlags implements FeatureFlags, Priming, Renewable {

    private final FlagSource source;
    private final InstantSource clock;
    private final Executor background;
    private final Pace pace;
    private volatile FlagReadings readings;

    /**
     * How often is read, and how long waited.
     *
     * @param readEvery the least time from one reading to the next; when twice as long has passed, there was a pause
     * @param longestWait the longest that the first request in a while waits for its reading
     */
    public record Pace(Duration readEvery, Duration longestWait) {

        /**
         * Parameter Store answers 40 {@code GetParameter} a second without being paid for more (Systems Manager quotas,
         * standard throughput), so 600 environments may read every 15 s. AppConfig's extension answers from memory.
         */
        public static final Duration READ_EVERY = Duration.ofSeconds(15);

        /** Several times what a reading takes from either source, and little beside the restore of an environment. */
        public static final Duration LONGEST_WAIT = Duration.ofMillis(200);

        /** As above, with that time from one reading to the next. */
        public static Pace every(Duration time) {
            return new Pace(time, LONGEST_WAIT);
        }
    }

    /**
     * Reads from that source.
     *
     * @param background runs a reading while the request goes on
     */
    public ReadFlags(FlagSource source, InstantSource clock, Executor background, Pace pace) {
        this.source = source;
        this.clock = clock;
        this.background = background;
        this.pace = pace;
        this.readings = fresh();
    }

    @Override
    public boolean isOn(FeatureFlag flag) {
        return readings.setting(flag) == Setting.ON;
    }

    /** Reads once, so that the source's client is in the snapshot, and forgets what it read. */
    @Override
    public void prime() {
        source.read();
    }

    /** A reading that is still on its way has nobody left to tell. */
    @Override
    public void renew() {
        readings = fresh();
    }

    private FlagReadings fresh() {
        return new FlagReadings(source, clock, background, pace);
    }
}
