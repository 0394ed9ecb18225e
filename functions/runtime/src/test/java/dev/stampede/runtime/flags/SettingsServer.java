package dev.stampede.runtime.flags;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for AppConfig's extension, or for Parameter Store, on a free port of the loopback interface. */
public final class SettingsServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile int status = 500;
    private volatile String body = "";

    /** Starts, and answers 500 until it is told better. */
    public SettingsServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers like this from now on. */
    public void answer(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Method and path of each request so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What each request so far had for its body. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add("%s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI()));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
