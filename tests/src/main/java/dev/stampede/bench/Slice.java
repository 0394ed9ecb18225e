package dev.stampede.bench;

import dev.stampede.client.Interrupted;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A stretch of time under one load.
 *
 * @param done how often the load was done
 * @param seconds how long that took
 * @param clientCpuNanos processor time of the clients themselves
 */
record Slice(long done, double seconds, long clientCpuNanos) {

    /** What one client did. */
    private record Share(long done, long cpuNanos) {}

    /** How often a second. */
    double perSecond() {
        return done / seconds;
    }

    /**
     * Has that many clients do the load for that long, each one call after the other.
     *
     * @param numbers gives each call its number
     * @throws RuntimeException when a call failed: a rate of failures is no rate
     */
    static Slice of(Load load, int clients, Duration time, AtomicLong numbers) {
        var threads = Thread.ofPlatform().daemon().name("bench-client-", 0).factory();
        var shares = new ArrayList<Future<Share>>();
        long begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(clients, threads)) {
            for (int client = 0; client < clients; client++) {
                shares.add(pool.submit(() -> run(load, begun + time.toNanos(), numbers)));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long done = 0;
        long cpu = 0;
        for (var share : shares) {
            var got = got(share);
            done += got.done();
            cpu += got.cpuNanos();
        }
        return new Slice(done, seconds, cpu);
    }

    private static Share run(Load load, long until, AtomicLong numbers) {
        long done = 0;
        for (; System.nanoTime() < until; done++) {
            load.once(numbers.getAndIncrement());
        }
        return new Share(done, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static Share got(Future<Share> share) {
        try {
            return share.get();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
