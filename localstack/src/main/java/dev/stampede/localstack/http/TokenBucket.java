package dev.stampede.localstack.http;

import java.util.function.LongSupplier;

/** Lets requests pass at a rate, with bursts; full at first. */
final class TokenBucket {

    private final ThrottleDefinition limits;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    TokenBucket(ThrottleDefinition limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.tokens = limits.burst();
        this.filledAt = nanoTime.getAsLong();
    }

    /** Takes a token if there is one. */
    synchronized boolean tryTake() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(limits.burst(), tokens + (now - filledAt) / 1e9 * limits.ratePerSecond());
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
