package dev.stampede.localstack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Parts of the stack in the order they were started; closes them in reverse, each even if another fails to. */
final class StartedParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Adds a part that has just been started. */
    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
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
}
