package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.template.LocalAccount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Writes the event that Lambda hands to a function for records of a table's stream. */
final class StreamEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamEvent() {}

    /** The event as JSON in UTF-8. */
    static byte[] of(List<Record> records, String streamArn) {
        var event = JSON.createObjectNode();
        var list = event.putArray("Records");
        records.forEach(record -> list.add(record(record, streamArn)));
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One of its records. */
    static ObjectNode record(Record record, String streamArn) {
        var node = JSON.createObjectNode()
                .put("eventID", record.eventID())
                .put("eventName", eventName(record))
                .put("eventVersion", record.eventVersion())
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", LocalAccount.REGION);
        node.set("dynamodb", change(record.dynamodb()));
        if (record.userIdentity() != null) {
            node.set("userIdentity", identity(record.userIdentity()));
        }
        return node.put("eventSourceARN", streamArn);
    }

    /** DynamoDB Local has no event name that the SDK knows for what time to live removed. */
    private static String eventName(Record record) {
        return switch (record.eventName()) {
            case INSERT, MODIFY, REMOVE -> record.eventNameAsString();
            case UNKNOWN_TO_SDK_VERSION -> "REMOVE";
        };
    }

    private static ObjectNode change(StreamRecord change) {
        var node = JSON.createObjectNode()
                .put(
                        "ApproximateCreationDateTime",
                        change.approximateCreationDateTime().getEpochSecond());
        node.set("Keys", AttributeJson.of(change.keys()));
        if (change.hasNewImage()) {
            node.set("NewImage", AttributeJson.of(change.newImage()));
        }
        if (change.hasOldImage()) {
            node.set("OldImage", AttributeJson.of(change.oldImage()));
        }
        return node.put("SequenceNumber", change.sequenceNumber())
                .put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
    }

    private static ObjectNode identity(Identity identity) {
        return JSON.createObjectNode()
                .put("principalId", identity.principalId())
                .put("type", identity.type());
    }
}
