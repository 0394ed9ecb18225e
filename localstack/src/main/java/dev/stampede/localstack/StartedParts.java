package dev.stampede.localstack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Parts of the stack in the order they were started; closes them in reverse, each even if another fails to. */
final class StartedParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Adds a part that has just been started. */
    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Begins to start a part beside others; it is closed with them whether anybody ever asked for it or not. */
    <T extends AutoCloseable> Starting<T> begin(Callable<T> start) {
        var starting = new Starting<>(start);
        parts.push(starting);
        Thread.ofPlatform().daemon().name("start").start(starting.task);
        return starting;
    }

    /** Closes them because starting another failed; answers with what to throw for it. */
    RuntimeException closedBecause(Exception cause) {
        var failure = cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("The stack can't start: " + cause.getMessage(), cause);
        try {
            close();
        } catch (IllegalStateException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    @Override
    public void close() {
        var failure = new IllegalStateException("Parts of the stack did not stop");
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /** A part on its way. */
    static final class Starting<T extends AutoCloseable> implements AutoCloseable {

        private final FutureTask<T> task;

        private Starting(Callable<T> start) {
            task = new FutureTask<>(start);
        }

        /** The part, as soon as it is there; what kept it from starting is thrown as it was. */
        T get() throws IOException, InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("A part of the stack didn't start", e);
            }
        }

        @Override
        public void close() {
            try {
                task.get().close();
            } catch (ExecutionException neverStarted) {
                // Then there is nothing to close.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a part of the stack was starting", e);
            } catch (Exception e) {
                throw new IllegalStateException("A part of the stack didn't stop", e);
            }
        }
    }
}
