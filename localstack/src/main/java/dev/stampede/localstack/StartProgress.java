package dev.stampede.localstack;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells how far a start is: each step when it begins, and again and again while it goes on. */
final class StartProgress implements AutoCloseable {

    private static final long REPEATED_EVERY_SECONDS = 10;

    /** So many runnable threads for each processor, and everything takes that many times as long. */
    private static final double BUSY = 2;

    private final Consumer<String> told;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("start-progress").factory());
    private final ScheduledFuture<?> repeats;
    private volatile String step = "";

    private StartProgress(Consumer<String> told) {
        this.told = told;
        this.repeats = clock.scheduleWithFixedDelay(
                this::repeat, REPEATED_EVERY_SECONDS, REPEATED_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    static StartProgress begin(Consumer<String> told) {
        return new StartProgress(told);
    }

    /** The next step begins. */
    void step(String next) {
        step = next;
        told.accept(next);
    }

    private void repeat() {
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        told.accept("%s, %d s so far%s"
                .formatted(step, seconds, busy().map(why -> "; " + why).orElse("")));
    }

    /** Why everything is slow, if it is. */
    static Optional<String> busy() {
        return busy(
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    static Optional<String> busy(double load, int processors) {
        return load < BUSY * processors
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "this machine is busy with other work (load %.0f on %d processors), so it takes longer",
                        load,
                        processors));
    }

    @Override
    public void close() {
        repeats.cancel(true);
        clock.shutdownNow();
    }
}
