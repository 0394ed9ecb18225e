package dev.stampede.localstack.lambda;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A place in the line for a function's environments. */
final class Turn {

    /** What a request for an environment comes to. */
    sealed interface Grant {
        record Granted(Environment environment) implements Grant {}

        record Refused(Invocation why) implements Grant {}
    }

    private final CompletableFuture<Grant> grant = new CompletableFuture<>();

    /** Ends the wait; only the first word counts. */
    void end(Grant outcome) {
        grant.complete(outcome);
    }

    /** Whether the wait is over, or will be within that time; none when it isn't positive. */
    boolean isOver(Duration within) throws InterruptedException {
        try {
            grant.get(Math.max(0, within.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What it came to; only after it is over. */
    Grant outcome() {
        return grant.join();
    }
}
