package dev.stampede.localstack.dynamodb.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.dynamodb.edge.Scales.Weighed;
import dev.stampede.localstack.iam.TableAction;
import dev.stampede.localstack.iam.TablePermissions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Hands calls on to the database, or not, and counts those that it answers. */
final class DatabaseCalls implements AutoCloseable {

    /** The headers of a call that say what it is and who makes it. */
    static final String TARGET = "X-Amz-Target";

    static final String AUTHORIZATION = "Authorization";

    private final URI database;
    private final Scales scales;
    private final ObjectMapper json = new ObjectMapper();
    private final Meter meter = new Meter();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Faults faults = Faults.NONE;
    private volatile Weighing weighing = Weighing.OFF;
    private volatile TablePermissions permissions = TablePermissions.unchecked();
    private volatile Map<String, String> partitionKeys = Map.of();

    DatabaseCalls(URI database, Scales scales) {
        this.database = database;
        this.scales = scales;
    }

    /**
     * What goes back.
     *
     * @param status the HTTP status
     * @param crc32 the database's checksum of the body, which the SDK compares
     * @param body JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is handed on, never compared
    record Reply(int status, Optional<String> crc32, byte[] body) {}

    /** From now on calls go wrong that often. */
    void suffer(Faults rates) {
        faults = rates;
    }

    /** Whether transactions are weighed, which takes two reads of each of their items. */
    enum Weighing {
        OFF,
        ON
    }

    /** From now on transactions are weighed, or taken for what the database says of them. */
    void weigh(Weighing setting) {
        weighing = setting;
    }

    /** From now on each function may do what its role allows, and no more. */
    void hold(TablePermissions allowed, Map<String, String> keys) {
        partitionKeys = Map.copyOf(keys);
        permissions = allowed;
    }

    List<Consumption> consumption() {
        return meter.consumption();
    }

    /** The reply to a call; empty when the connection is to break instead. */
    Optional<Reply> reply(String target, String authorization, byte[] body) throws IOException, InterruptedException {
        var call = (ObjectNode) json.readTree(body);
        var operation = Operation.of(target, authorization, call);
        var denied = permissions.denied(operation.caller(), TableAction.of(operation.name(), call, partitionKeys));
        if (!denied.isEmpty()) {
            meter.refused(operation);
            return Optional.of(refused(Refusal.denied(operation, denied.getFirst())));
        }
        var fault = faults.of(operation, ThreadLocalRandom.current().nextDouble());
        if (fault.isEmpty()) {
            return Optional.of(forward(operation, target, authorization, call));
        }
        meter.disturbed(operation);
        return switch (fault.get()) {
            case CONFLICT -> Optional.of(refused(Refusal.conflict(operation)));
            case THROTTLE -> Optional.of(refused(Refusal.throttle(operation)));
            case LOST_REQUEST -> Optional.empty();
            case LOST_ANSWER -> {
                forward(operation, target, authorization, call);
                yield Optional.empty();
            }
        };
    }

    private Reply forward(Operation operation, String target, String authorization, ObjectNode call)
            throws IOException, InterruptedException {
        var weighed = operation.isTransaction() && weighing == Weighing.ON ? scales.items(call) : List.<Weighed>of();
        var answer = send(target, authorization, call);
        if (answer.statusCode() != 200) {
            meter.refused(operation);
        } else if (weighed.isEmpty()) {
            meter.done(operation, json.readTree(answer.body()));
        } else {
            meter.weighed(operation, scales.units(weighed));
        }
        return new Reply(answer.statusCode(), answer.headers().firstValue("x-amz-crc32"), answer.body());
    }

    private HttpResponse<byte[]> send(String target, String authorization, ObjectNode call)
            throws IOException, InterruptedException {
        call.put("ReturnConsumedCapacity", "INDEXES");
        var request = HttpRequest.newBuilder(database)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(TARGET, target)
                .header(AUTHORIZATION, authorization)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(call)))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private Reply refused(ObjectNode error) throws IOException {
        return new Reply(400, Optional.empty(), json.writeValueAsBytes(error));
    }

    @Override
    public void close() {
        scales.close();
        http.shutdownNow();
        http.close();
    }
}
