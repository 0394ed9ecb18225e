package dev.stampede.fulfilment.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A payment provider's HTTP server on a free port of the loopback interface, which answers as a test tells it. */
public final class PaymentServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Answer> behaviour;

    /** Starts with that behaviour. */
    public PaymentServer(Function<Request, Answer> behaviour) {
        this.behaviour = behaviour;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * What was asked.
     *
     * @param idempotencyKey empty when there was none
     */
    public record Request(String target, String idempotencyKey, String body) {}

    /** What is answered. */
    public sealed interface Answer {

        /** A status with a body. */
        record Reply(int status, String body) implements Answer {}

        /** The connection ends without a word. */
        record HangUp() implements Answer {}
    }

    /** A reply with status 200. */
    public static Answer ok(String body) {
        return new Answer.Reply(200, body);
    }

    /** A reply with that status and an empty object. */
    public static Answer status(int status) {
        return new Answer.Reply(status, "{}");
    }

    /** Behaves like this from now on. */
    public void behave(Function<Request, Answer> next) {
        behaviour = next;
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    }

    /** All that was asked so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    "%s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI()),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                            .orElse(""),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            if (behaviour.apply(request) instanceof Answer.Reply reply) {
                var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
