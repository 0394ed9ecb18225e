package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Account;
import dev.stampede.client.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events as the gateway and the event sources send them, to invoke functions with directly. */
final class Events {

    private static final String NOBODYS_ORDER = "ord_" + "a".repeat(26);

    private Events() {}

    /** A read over HTTP by a signed-in account. */
    static byte[] get(String path, Account account) {
        return bytes(http("GET", path, account));
    }

    /** A {@code POST} with a key of its own. */
    static byte[] post(String path, Account account, String key, JsonNode body) {
        var event = http("POST", path, account).put("body", body.toString());
        event.withObject("headers").put("idempotency-key", key);
        return bytes(event);
    }

    private static ObjectNode http(String method, String path, Account account) {
        var event = Json.object()
                .put("version", "2.0")
                .put("routeKey", method + " " + path)
                .put("rawPath", path)
                .put("rawQueryString", "")
                .put("isBase64Encoded", false);
        event.withObject("headers").put("content-type", "application/json").put("accept", "application/json");
        var context = event.withObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("stage", "$default")
                .put("timeEpoch", Instant.now().toEpochMilli());
        context.withObject("http")
                .put("method", method)
                .put("path", path)
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", "bench");
        context.withObject("authorizer")
                .withObject("jwt")
                .withObject("claims")
                .put("sub", account.name())
                .put("cognito:groups", "[%s]".formatted(account.role().group()));
        return event;
    }

    /** A batch of the orders' stream: an order was placed that nobody will find. */
    static byte[] streamBatch() {
        var event = Json.object();
        var change = event.putArray("Records")
                .addObject()
                .put("eventID", "1")
                .put("eventName", "INSERT")
                .put("eventSource", "aws:dynamodb")
                .putObject("dynamodb")
                .put("SequenceNumber", "1")
                .put("ApproximateCreationDateTime", Instant.now().getEpochSecond());
        var image = change.putObject("NewImage");
        image.putObject("orderId").put("S", NOBODYS_ORDER);
        image.putObject("item").put("S", "order");
        image.putObject("state").put("S", "PLACED");
        image.putObject("correlationId").put("S", "bench");
        image.putObject("lines")
                .putArray("L")
                .addObject()
                .putObject("M")
                .putObject("offer")
                .put("S", "prd_%1$s.slr_%1$s".formatted("a".repeat(26)));
        return bytes(event);
    }

    /** A message of the fulfilment queue about an order that nobody placed. */
    static byte[] queueBatch() {
        var about = Json.object()
                .put("version", 1)
                .put("order", NOBODYS_ORDER)
                .put("state", "PLACED")
                .put("correlationId", "bench")
                .put("occurredAt", Instant.EPOCH.toString());
        var event = Json.object();
        event.putArray("Records")
                .addObject()
                .put("messageId", "bench")
                .put("eventSource", "aws:sqs")
                .put("body", about.toString());
        return bytes(event);
    }

    /** The schedule's, as if it had fired in 1970: nothing was due then. */
    static byte[] schedule() {
        return bytes(Json.object().put("time", Instant.EPOCH.toString()));
    }

    private static byte[] bytes(JsonNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
