package dev.stampede.localstack.dynamodb;

import dev.stampede.localstack.template.LocalAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on a loopback port, in memory or kept in a directory.
 *
 * <p>Its own {@code ServerRunner} would listen on all interfaces, so its handler runs in a server of ours.
 */
public final class LocalTables implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int AUTHORITY_LEVEL = 0;
    private static final boolean ONE_DATABASE_FOR_ALL_REGIONS = true;
    private static final boolean INSTANT_STATUS_CHANGES = false;
    private static final boolean TELEMETRY_OFF = false;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final LocalDynamoDBServerHandler handler;

    private LocalTables(Optional<Path> directory) throws IOException {
        if (directory.isPresent()) {
            Files.createDirectories(directory.get());
        }
        // The library's way to say "no file" is null.
        @SuppressWarnings("NullAway")
        var requests = new LocalDynamoDBRequestHandler(
                AUTHORITY_LEVEL,
                directory.isEmpty(),
                directory.map(Path::toString).orElse(null),
                ONE_DATABASE_FOR_ALL_REGIONS,
                INSTANT_STATUS_CHANGES);
        @SuppressWarnings("NullAway") // no CORS: only this machine's processes call
        var serverHandler = new LocalDynamoDBServerHandler(requests, null);
        handler = serverHandler;
    }

    /**
     * Starts it.
     *
     * @param directory where it keeps its data; in memory when empty
     * @param port the port on 127.0.0.1, or 0 for a free one
     * @throws IllegalStateException when it can't start, say because the port is taken
     */
    public static LocalTables start(Optional<Path> directory, int port) {
        Telemetry.configureTelemetry("MAVEN", "IN_MEMORY", TELEMETRY_OFF);
        try {
            var tables = new LocalTables(directory);
            tables.listen(port);
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local can't keep its data in " + directory.orElseThrow(), e);
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    /** A new client for its tables; the caller closes it. */
    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** A new client for its tables' streams; the caller closes it. */
    public DynamoDbStreamsClient streamsClient() {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        } finally {
            handler.close();
        }
    }

    private void listen(int port) {
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException("DynamoDB Local can't listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LocalAccount.ACCESS_KEY_ID, LocalAccount.SECRET_ACCESS_KEY));
    }
}
