package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.client.Backoff;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Invokes functions past the shop's front, and measures. */
final class Invoked {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each may have waited in line for seconds before. */
    private static final int MOST_TRIES = 20;

    private static final Backoff BETWEEN_TRIES = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1));

    private Invoked() {}

    /**
     * How long the function took to answer, in milliseconds. Where all of its environments are busy, or the first one
     * is still starting on a machine that is busy, it is asked again, as Lambda asks for streams, queues and schedules;
     * that time counts.
     *
     * @throws IllegalStateException when it failed or refused
     */
    static double millis(FunctionInvoker service, String function, byte[] event) {
        long begun = System.nanoTime();
        var outcome = service.invoke(function, event);
        for (int tries = 1; outcome instanceof Invocation.Throttled && tries < MOST_TRIES; tries++) {
            BETWEEN_TRIES.pause(tries);
            outcome = service.invoke(function, event);
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        if (!(outcome instanceof Invocation.Succeeded succeeded)) {
            throw new IllegalStateException("%s failed: %s".formatted(function, outcome));
        }
        var answer = json(succeeded.payload());
        if (answer.path("statusCode").asInt(200) >= 300
                || !answer.path("batchItemFailures").isEmpty()) {
            throw new IllegalStateException("%s answered %s".formatted(function, answer));
        }
        return millis;
    }

    private static JsonNode json(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("A function's answer isn't JSON", e);
        }
    }
}
