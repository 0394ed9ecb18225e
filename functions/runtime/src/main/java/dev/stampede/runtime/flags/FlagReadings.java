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
    private final AtomicBoolean waited = new AtomicBoolean();
    private final CountDownLatch firstReading = new CountDownLatch(1);
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile Map<FeatureFlag, Setting> known = FeatureFlag.defaults();

    FlagReadings(FlagSource source, InstantSource clock, Executor background, Pace pace) {
        this.source = source;
        this.clock = clock;
        this.background = background;
        this.pace = pace;
    }

    Setting setting(FeatureFlag flag) {
        readIfDue();
        if (waited.compareAndSet(false, true)) {
            awaitFirst();
        }
        return known.getOrDefault(flag, flag.otherwise());
    }

    /** Counted from when a reading begins, so that one that fails or never ends isn't tried again at once. */
    private void readIfDue() {
        var now = clock.instant();
        var due = nextReading.get();
        if (!now.isBefore(due) && nextReading.compareAndSet(due, now.plus(pace.readEvery()))) {
            background.execute(this::read);
        }
    }

    private void awaitFirst() {
        try {
            if (!firstReading.await(pace.firstWait().toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.info("The first request goes on before the feature flags are read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whatever goes wrong, what is known goes on to hold. A failure is told once, not every time that it comes again.
     */
    private void read() {
        try {
            learn(source.read());
            if (failing.getAndSet(false)) {
                LOG.info("The feature flags can be read again");
            }
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("The feature flags can't be read and stay {}: {}", known, e.getMessage(), e);
            }
        } finally {
            firstReading.countDown();
        }
    }

    private void learn(Map<FeatureFlag, Setting> said) {
        var now = new EnumMap<>(FeatureFlag.defaults());
        now.putAll(said);
        now.forEach((flag, setting) -> {
            if (known.get(flag) != setting) {
                LOG.info("Feature flag {} is {} now", flag.key(), setting);
            }
        });
        known = Map.copyOf(now);
    }
}
