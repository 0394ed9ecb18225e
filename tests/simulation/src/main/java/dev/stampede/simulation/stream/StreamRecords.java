package dev.stampede.simulation.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.simulation.dynamodb.ItemChange;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** Changes of items as a function is told of them. */
final class StreamRecords {

    private StreamRecords() {}

    static StreamRecord of(ItemChange change, String sequenceNumber, Instant at) {
        var streamed = new StreamRecord()
                .withSequenceNumber(sequenceNumber)
                // A stream tells the time in whole seconds (API reference, StreamRecord).
                .withApproximateCreationDateTime(Date.from(Instant.ofEpochSecond(at.getEpochSecond())))
                .withKeys(attributes(change.keys()));
        if (!change.before().isEmpty()) {
            streamed.setOldImage(attributes(change.before()));
        }
        if (!change.after().isEmpty()) {
            streamed.setNewImage(attributes(change.after()));
        }
        return streamed;
    }

    private static Map<String, AttributeValue> attributes(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        var streamed = new LinkedHashMap<String, AttributeValue>();
        item.forEach((name, value) -> streamed.put(name, attribute(value)));
        return streamed;
    }

    private static AttributeValue attribute(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        var streamed = new AttributeValue();
        return switch (value.type()) {
            case S -> streamed.withS(value.s());
            case N -> streamed.withN(value.n());
            case B -> streamed.withB(value.b().asByteBuffer());
            case BOOL -> streamed.withBOOL(value.bool());
            case NUL -> streamed.withNULL(true);
            case SS -> streamed.withSS(value.ss());
            case NS -> streamed.withNS(value.ns());
            case BS -> streamed.withBS(bytes(value.bs()));
            case L ->
                streamed.withL(value.l().stream().map(StreamRecords::attribute).toList());
            case M -> streamed.withM(attributes(value.m()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("An attribute of an unknown type: " + value);
        };
    }

    private static List<ByteBuffer> bytes(List<SdkBytes> set) {
        return set.stream().map(SdkBytes::asByteBuffer).toList();
    }
}
