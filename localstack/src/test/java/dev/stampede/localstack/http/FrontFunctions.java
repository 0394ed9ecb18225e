package dev.stampede.localstack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.lambda.Invocation.Failed;
import dev.stampede.localstack.lambda.Invocation.Succeeded;
import dev.stampede.localstack.lambda.Invocation.Throttled;
import java.util.concurrent.CountDownLatch;

/**
 * Functions that behave in one way each: {@code Echo} answers with its event, {@code Failing} stops, {@code Malformed}
 * answers nonsense, {@code Busy} has no room, {@code Waiting} answers once it is released, any other never.
 */
final class FrontFunctions implements FunctionInvoker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    /** Has every call of {@code Waiting} answer, those to come too. */
    void release() {
        released.countDown();
    }

    @Override
    public Invocation invoke(String functionName, byte[] event) {
        return switch (functionName) {
            case "Echo" -> new Succeeded(echo(event));
            case "Failing" -> new Failed("Runtime.ExitError", "exit status 1");
            case "Malformed" -> new Succeeded("{\"statusCode\":\"?\"}".getBytes(UTF_8));
            case "Busy" -> new Throttled();
            case "Waiting" -> waitFor(released);
            default -> waitFor(never);
        };
    }

    private static Invocation waitFor(CountDownLatch moment) {
        try {
            moment.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new Succeeded("{}".getBytes(UTF_8));
    }

    private static byte[] echo(byte[] event) {
        return JSON.createObjectNode()
                .put("statusCode", 200)
                .put("body", new String(event, UTF_8))
                .set(
                        "headers",
                        JSON.createObjectNode()
                                .put("Access-Control-Allow-Origin", "*")
                                .put("Date", "Thu, 01 Jan 1970 00:00:00 GMT"))
                .toString()
                .getBytes(UTF_8);
    }
}
