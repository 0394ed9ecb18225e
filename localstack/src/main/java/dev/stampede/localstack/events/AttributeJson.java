package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes items as DynamoDB's wire format has them: each value an object with its type as the only key. */
final class AttributeJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AttributeJson() {}

    static ObjectNode of(Map<String, AttributeValue> item) {
        var node = NODES.objectNode();
        item.forEach((name, value) -> node.set(name, of(value)));
        return node;
    }

    private static ObjectNode of(AttributeValue value) {
        var node = NODES.objectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", value.b().asByteArray());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", value.nul());
            case SS -> node.set("SS", texts(value.ss()));
            case NS -> node.set("NS", texts(value.ns()));
            case BS -> node.set("BS", binaries(value.bs()));
            case L -> node.set("L", list(value.l()));
            case M -> node.set("M", of(value.m()));
            // DynamoDB Local's streams lose the type of an empty map, which DynamoDB's keep.
            case UNKNOWN_TO_SDK_VERSION -> node.putObject("M");
        }
        return node;
    }

    private static ArrayNode texts(List<String> texts) {
        var node = NODES.arrayNode();
        texts.forEach(node::add);
        return node;
    }

    private static ArrayNode binaries(List<SdkBytes> binaries) {
        var node = NODES.arrayNode();
        binaries.forEach(binary -> node.add(binary.asByteArray()));
        return node;
    }

    private static ArrayNode list(List<AttributeValue> values) {
        var node = NODES.arrayNode();
        values.forEach(value -> node.add(of(value)));
        return node;
    }
}
