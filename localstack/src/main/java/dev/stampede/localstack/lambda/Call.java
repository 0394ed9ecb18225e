package dev.stampede.localstack.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One invocation on its way through an environment.
 *
 * @param requestId Lambda's request id
 * @param payload the event as JSON in UTF-8
 * @param deadline when the function's time is up
 * @param traceHeader the X-Ray trace header
 * @param outcome completed once, by whatever comes first: answer, error or the process's end
 */
@SuppressWarnings("ArrayRecordComponent") // a payload is handed on, never compared
record Call(
        String requestId, byte[] payload, Instant deadline, String traceHeader, CompletableFuture<Invocation> outcome) {

    static Call of(byte[] payload, Duration timeout) {
        Instant now = Instant.now();
        return new Call(
                UUID.randomUUID().toString(), payload, now.plus(timeout), newTrace(now), new CompletableFuture<>());
    }

    /** A trace that begins here, in X-Ray's format: the time in hexadecimal seconds and 96 random bits. */
    private static String newTrace(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return "Root=1-%s-%s%s;Parent=%s;Sampled=1"
                .formatted(
                        hex.toHexDigits((int) now.getEpochSecond()),
                        hex.toHexDigits(random.nextInt()),
                        hex.toHexDigits(random.nextLong()),
                        hex.toHexDigits(random.nextLong()));
    }
}
