package dev.stampede.localstack.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.secrets.StoredSecrets.StoredSecret;
import dev.stampede.localstack.template.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers {@code GetSecretValue} and {@code DescribeSecret} over AWS JSON 1.1 on a loopback port.
 *
 * <p>Every other operation is refused: functions only read secrets.
 */
public final class LocalSecrets implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURRENT = "AWSCURRENT";
    private static final int DEFAULT_BACKLOG = 0;
    private static final int NO_GRACE_SECONDS = 0;

    private final StoredSecrets secrets;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LocalSecrets(StoredSecrets secrets, int port) throws IOException {
        this.secrets = secrets;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), DEFAULT_BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * Starts with the secrets of the template, generating those that are not kept yet.
     *
     * @param definitions the {@code AWS::SecretsManager::Secret} resources
     * @param kept where their values outlive the process
     * @param port the port on 127.0.0.1, or 0 for a free one
     */
    public static LocalSecrets start(List<Resource> definitions, KeptJson kept, int port) {
        try {
            var service = new LocalSecrets(new StoredSecrets(definitions, kept), port);
            service.server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets service can't listen on port " + port, e);
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * What the secret of that name or ARN holds.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String value(String id) {
        return secrets.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no secret " + id))
                .value();
    }

    @Override
    public void close() {
        server.stop(NO_GRACE_SECONDS);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var id = request.path("SecretId").asText();
            var secret = secrets.find(id);
            if (secret.isEmpty()) {
                refuse(exchange, "ResourceNotFoundException", "There is no secret " + id);
            } else if ("secretsmanager.GetSecretValue".equals(target)) {
                send(exchange, 200, value(secret.get()));
            } else if ("secretsmanager.DescribeSecret".equals(target)) {
                send(exchange, 200, description(secret.get()));
            } else {
                refuse(exchange, "InvalidRequestException", "The local stack doesn't know " + target);
            }
        }
    }

    private static ObjectNode value(StoredSecret secret) {
        var answer = common(secret).put("VersionId", secret.versionId()).put("SecretString", secret.value());
        answer.putArray("VersionStages").add(CURRENT);
        return answer;
    }

    private static ObjectNode description(StoredSecret secret) {
        var answer = common(secret);
        answer.putObject("VersionIdsToStages").putArray(secret.versionId()).add(CURRENT);
        return answer;
    }

    private static ObjectNode common(StoredSecret secret) {
        return JSON.createObjectNode()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("CreatedDate", secret.created().getEpochSecond());
    }

    private static void refuse(HttpExchange exchange, String type, String message) throws IOException {
        send(exchange, 400, JSON.createObjectNode().put("__type", type).put("message", message));
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
