package dev.stampede.bench;

import dev.stampede.client.Interrupted;
import dev.stampede.localstack.lambda.LambdaService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When the functions have nothing left to do, as their processors tell: orders that came before are fulfilled. */
final class Quiet {

    private static final Duration SAMPLE = Duration.ofMillis(500);

    /** Polling for the next event takes next to nothing. */
    private static final double IDLE_SHARE = 0.04;

    private Quiet() {}

    /** Waits for it, but no longer than that. */
    static void await(LambdaService functions, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until && busyShare(functions) > IDLE_SHARE) {
            // Each look takes a sample's time.
        }
    }

    private static double busyShare(LambdaService functions) {
        long before = CpuUse.now(functions).ofFunctions();
        try {
            TimeUnit.NANOSECONDS.sleep(SAMPLE.toNanos());
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
        return (CpuUse.now(functions).ofFunctions() - before) / (double) SAMPLE.toNanos();
    }
}
