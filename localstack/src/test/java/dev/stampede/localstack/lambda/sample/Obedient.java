package dev.stampede.localstack.lambda.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Does what its event says, so that each way for an invocation to end can be asked for. */
public final class Obedient implements RequestHandler<Map<String, String>, Map<String, String>> {

    @Override
    public Map<String, String> handleRequest(Map<String, String> event, Context context) {
        return switch (event.getOrDefault("do", "echo")) {
            case "throw" -> throw new IllegalArgumentException(event.get("because"));
            case "exit" -> {
                Runtime.getRuntime().halt(3);
                yield Map.of();
            }
            case "hang" -> {
                touch(event.getOrDefault("started", ""));
                hang();
                yield Map.of();
            }
            case "print" -> {
                System.out.println(event.get("line"));
                yield Map.of();
            }
            case "variable" -> Map.of("value", String.valueOf(System.getenv(event.get("name"))));
            case "context" ->
                Map.of(
                        "requestId", context.getAwsRequestId(),
                        "arn", context.getInvokedFunctionArn(),
                        "memory", Integer.toString(context.getMemoryLimitInMB()),
                        "remainingMillis", Integer.toString(context.getRemainingTimeInMillis()),
                        "trace", System.getProperty("com.amazonaws.xray.traceHeader"),
                        "pid", Long.toString(ProcessHandle.current().pid()));
            default -> event;
        };
    }

    private static void touch(String file) {
        try {
            Files.writeString(
                    Path.of(file), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
