package dev.stampede.localstack.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that speaks AWS JSON 1.1, on 127.0.0.1. */
public final class AwsJsonServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_BACKLOG = 0;
    private static final int NO_GRACE_SECONDS = 0;

    private final Operations operations;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private AwsJsonServer(int port, Operations operations) throws IOException {
        this.operations = operations;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), DEFAULT_BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /** What the service does. */
    @FunctionalInterface
    public interface Operations {

        /**
         * Carries out one operation.
         *
         * @param target service and operation, such as {@code AmazonSSM.GetParameter}
         * @throws Refused when it won't
         */
        ObjectNode answer(String target, JsonNode request) throws Refused;
    }

    /** The service answers with an error. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String type;

        /**
         * Answers with that error.
         *
         * @param type the error's name, such as {@code ParameterNotFound}
         */
        public Refused(String type, String message) {
            super(message);
            this.type = type;
        }
    }

    /**
     * Starts to listen.
     *
     * @param port the port, or 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static AwsJsonServer start(int port, Operations operations) {
        try {
            var started = new AwsJsonServer(port, operations);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't listen on 127.0.0.1:" + port, e);
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(NO_GRACE_SECONDS);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                    .orElse("");
            var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            try {
                send(exchange, 200, operations.answer(target, request));
            } catch (Refused e) {
                send(
                        exchange,
                        400,
                        JSON.createObjectNode().put("__type", e.type).put("message", e.getMessage()));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
