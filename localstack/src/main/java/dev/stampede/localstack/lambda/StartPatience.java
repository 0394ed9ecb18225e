package dev.stampede.localstack.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a process to start as long as it gets on with it. On a busy machine a start takes what it takes; what tells
 * a slow one from one that hangs is the processor time that it gets.
 *
 * @param enough the processor time, and on an idle machine the time, that a start may take
 */
public record StartPatience(Duration enough) {

    private static final int LOOKS = 12;

    /** Less than this share of a processor over the whole of {@code enough}, and it waits for something else. */
    private static final double HARDLY_ANYTHING = 0.005;

    /** However slowly it gets on. */
    private static final int AT_MOST = 30;

    /**
     * Waits until it has started, or failed to; false when it hangs.
     *
     * @throws ExecutionException when it failed
     */
    public boolean await(CompletableFuture<?> started, ProcessHandle process)
            throws ExecutionException, InterruptedException {
        Duration look = enough.dividedBy(LOOKS);
        Duration usedAtMark = Duration.ZERO;
        for (int waited = 1; waited <= AT_MOST * LOOKS; waited++) {
            try {
                started.get(look.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException notYet) {
                Optional<Duration> used = process.info().totalCpuDuration();
                if (waited % LOOKS != 0) {
                    continue;
                }
                // Where nobody tells what it uses, only the clock is left.
                Duration sinceMark = used.orElse(usedAtMark).minus(usedAtMark);
                if (used.orElse(Duration.ZERO).compareTo(enough) > 0
                        || sinceMark.toNanos() < enough.toNanos() * HARDLY_ANYTHING) {
                    return false;
                }
                usedAtMark = used.orElse(usedAtMark);
            }
        }
        return false;
    }
}
