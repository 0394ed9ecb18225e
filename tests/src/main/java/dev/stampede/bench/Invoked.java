package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.lambda.LambdaService;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Invokes functions past the shop's front, and measures. */
final class Invoked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Invoked() {}

    /**
     * How long the function took to answer, in milliseconds.
     *
     * @throws IllegalStateException when it failed or refused
     */
    static double millis(LambdaService service, String function, byte[] event) {
        long begun = System.nanoTime();
        var outcome = service.invoke(function, event);
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
