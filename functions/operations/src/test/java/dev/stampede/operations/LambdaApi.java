package dev.stampede.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for the Lambda API on the loopback interface; the SDK finds it by its setting of the endpoint. */
final class LambdaApi implements AutoCloseable {

    static final String THROTTLED = "throttled:live";
    static final String FAILING = "failing:live";
    static final String IGNORANT = "ignorant:live";

    private static final String ENDPOINT_PROPERTY = "aws.endpointUrlLambda";

    private final Map<String, Queue<String>> payloads = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private LambdaApi(HttpServer server) {
        this.server = server;
    }

    static LambdaApi start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var api = new LambdaApi(server);
        server.createContext("/2015-03-31/functions/", api::invoke);
        server.setExecutor(api.threads);
        server.start();
        System.setProperty(
                ENDPOINT_PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort());
        return api;
    }

    /** What the function was called with, call by call. */
    List<String> payloadsOf(String function) {
        return List.copyOf(payloads.getOrDefault(function, new ConcurrentLinkedQueue<>()));
    }

    private void invoke(HttpExchange exchange) throws IOException {
        try (exchange) {
            var function =
                    URLDecoder.decode(exchange.getRequestURI().getRawPath().split("/", -1)[3], UTF_8);
            payloads.computeIfAbsent(function, unknown -> new ConcurrentLinkedQueue<>())
                    .add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            switch (function) {
                case THROTTLED -> {
                    exchange.getResponseHeaders().set("x-amzn-ErrorType", "TooManyRequestsException");
                    answer(exchange, 429, "{\"Reason\":\"ConcurrentInvocationLimitExceeded\"}");
                }
                case FAILING -> {
                    exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
                    answer(exchange, 200, "{\"errorMessage\":\"out of memory\"}");
                }
                case IGNORANT -> answer(exchange, 200, "{\"statusCode\":404}");
                default ->
                    answer(exchange, 200, "{\"warmUp\":\"held\",\"environment\":\"%s\"}".formatted(UUID.randomUUID()));
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        System.clearProperty(ENDPOINT_PROPERTY);
        server.stop(0);
        threads.close();
    }
}
