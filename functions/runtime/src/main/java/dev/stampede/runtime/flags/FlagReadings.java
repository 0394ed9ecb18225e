package dev.stampede.runtime.flags;

import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.ReadFlags.Pace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readings of one environment from when it started, or was restored, to when it is restored or ends. */
final class FlagReadings {

    private static final Logger LOG = LoggerFactory.getLogger(FlagReadings.class);

    private final FlagSource source;
    private final InstantSource clock;
    private final Executor background;
    private final Pace pace;

    private final AtomicReference<Instant> nextReading = new AtomicReference<>(Instant.MIN);
    private final AtomicBoolean failing = new AtomicBoolean();
    private Instant knownSince = Instant.MIN;
    private volatile Map<FeatureFlag, Setting> known = FeatureFlag.defaults();

    FlagReadings(FlagSource source, InstantSource clock, Executor background, Pace pace) {
        this.source = source;
        this.clock = clock;
        this.background = background;
        this.pace = pace;
    }

    /** The next reading is due from when this one begins, so that one that fails isn't tried again at once. */
    Setting setting(FeatureFlag flag) {
        var now = clock.instant();
        var due = nextReading.get();
        if (!now.isBefore(due) && nextReading.compareAndSet(due, now.plus(pace.readEvery()))) {
            var ended = new CountDownLatch(1);
            background.execute(() -> read(now, ended));
            if (now.isAfter(due.plus(pace.readEvery()))) {
                await(ended);
            }
        }
        return known.getOrDefault(flag, flag.otherwise());
    }

    private void await(CountDownLatch reading) {
        try {
            if (!reading.await(pace.longestWait().toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.info("A request goes on before the feature flags are read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whatever goes wrong, what is known goes on to hold. A failure is told once, not every time that it comes again.
     */
    private void read(Instant begun, CountDownLatch ended) {
        try {
            learn(begun, source.read());
            if (failing.getAndSet(false)) {
                LOG.info("The feature flags can be read again");
            }
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("The feature flags can't be read and stay {}: {}", known, e.getMessage(), e);
            }
        } finally {
            ended.countDown();
        }
    }

    /** A reading that was frozen with its environment may end after a later one, and is worth nothing then. */
    private synchronized void learn(Instant begun, Map<FeatureFlag, Setting> said) {
        if (begun.isBefore(knownSince)) {
            return;
        }
        var now = new EnumMap<>(FeatureFlag.defaults());
        now.putAll(said);
        now.forEach((flag, setting) -> {
            if (known.get(flag) != setting) {
                LOG.info("Feature flag {} is {} now", flag.key(), setting);
            }
        });
        knownSince = begun;
        known = Map.copyOf(now);
    }
}
