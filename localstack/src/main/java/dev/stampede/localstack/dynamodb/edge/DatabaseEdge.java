package dev.stampede.localstack.dynamodb.edge;

import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.iam.TablePermissions;
import dev.stampede.localstack.server.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Response;

/**
 * A proxy before the database. {@code GET /consumption} tells what was consumed through it, and {@code PUT /faults}
 * sets how often calls go wrong from now on, such as {@code {"conflicts": 0.1, "throttles": 0.05, "lostRequests": 0.02,
 * "lostAnswers": 0.02}}. {@code PUT /weighing} with {@code "ON"} has transactions weighed item by item. Everything else
 * is a call to the database.
 */
public final class DatabaseEdge implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final LoopbackServer server;
    private final DatabaseCalls calls;

    private DatabaseEdge(LoopbackServer server, DatabaseCalls calls) {
        this.server = server;
        this.calls = calls;
    }

    /**
     * Starts it on a free port of 127.0.0.1.
     *
     * @param database where the calls go
     */
    public static DatabaseEdge start(LocalTables database) throws IOException {
        var calls = new DatabaseCalls(database.endpoint(), new Scales(database.client()));
        var server = LoopbackServer.start(
                0, IDLE, new HttpConfiguration(), new EdgeRequests(calls), (request, response, callback) -> {
                    Response.writeError(request, response, callback, response.getStatus());
                    return true;
                });
        return new DatabaseEdge(server, calls);
    }

    /**
     * From now on each function may do what its role allows, and no more; whoever else calls may do anything.
     *
     * @param partitionKeys the name of each table's partition key
     */
    public void hold(TablePermissions permissions, Map<String, String> partitionKeys) {
        calls.hold(permissions, partitionKeys);
    }

    /** Where it listens, without a slash at its end. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.close();
        calls.close();
    }
}
