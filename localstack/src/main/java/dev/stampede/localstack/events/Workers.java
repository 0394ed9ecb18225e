package dev.stampede.localstack.events;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Threads that run until they are told to stop, and can wait without missing that. */
final class Workers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Duration grace;

    /** One step of a worker's work. */
    @FunctionalInterface
    interface Step {

        /** Does it and says how to go on. */
        Next run() throws InterruptedException;
    }

    /** What follows a step. */
    enum Next {
        AGAIN,
        END
    }

    /**
     * No workers yet.
     *
     * @param grace how long a step may go on after {@link #close} before it is interrupted
     */
    Workers(Duration grace) {
        this.grace = grace;
    }

    /** Starts a thread that repeats the step; a step that throws is logged and repeated after the wait. */
    void repeat(String name, Duration waitAfterError, Step step) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                var next = Next.AGAIN;
                while (next == Next.AGAIN && !isStopping()) {
                    next = once(name, waitAfterError, step);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // told to stop: the thread ends here
            }
        }));
    }

    private Next once(String name, Duration waitAfterError, Step step) throws InterruptedException {
        try {
            return step.run();
        } catch (RuntimeException e) {
            if (!isStopping()) {
                LOG.log(Level.WARNING, name + " goes on after an error", e);
                pause(waitAfterError);
            }
            return Next.AGAIN;
        }
    }

    /** Waits for the duration, or until the workers stop. */
    void pause(Duration duration) throws InterruptedException {
        var stopped = stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        if (stopped) {
            LOG.log(Level.DEBUG, "A wait ends early because the workers stop");
        }
    }

    /** Whether {@link #close} was called. */
    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Lets each worker finish its step, interrupts those that take longer than the grace, and waits for all to end. */
    @Override
    public void close() {
        stopping.countDown();
        var deadline = System.nanoTime() + grace.toNanos();
        try {
            for (var thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(deadline - System.nanoTime(), 0)))) {
                    thread.interrupt();
                    thread.join();
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }
}
