package dev.stampede.restore.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a line of DynamoDB's export to S3, such as <code>{"Item":{"pk":{"S":"offer#0"}}}</code>. Names and sets,
 * which have no order of their own, are written in order: equal items make equal lines.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB
 *     table export output format</a>
 */
final class ItemJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ItemJson() {}

    /** The line, without its end. */
    static String line(Map<String, AttributeValue> item) {
        return NODES.objectNode().<ObjectNode>set("Item", object(item)).toString();
    }

    /**
     * The item of a line.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Map<String, AttributeValue> item(String line) {
        try {
            var json = JSON.readTree(line);
            if (json.size() != 1 || !json.path("Item").isObject()) {
                throw new IllegalArgumentException("This line holds no item: " + line);
            }
            return attributes(json.path("Item"));
        } catch (IOException e) {
            throw new IllegalArgumentException("This line is no JSON: " + line, e);
        }
    }

    private static ObjectNode object(Map<String, AttributeValue> attributes) {
        var object = NODES.objectNode();
        new TreeMap<>(attributes).forEach((name, value) -> object.set(name, typed(value)));
        return object;
    }

    private static ObjectNode typed(AttributeValue value) {
        var typed = NODES.objectNode();
        return switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case B -> typed.put("B", value.b().asByteArray());
            case BOOL -> typed.put("BOOL", value.bool());
            case NUL -> typed.put("NULL", value.nul());
            case SS -> typed.set("SS", array(value.ss().stream().sorted().map(NODES::textNode)));
            case NS -> typed.set("NS", array(value.ns().stream().sorted().map(NODES::textNode)));
            case BS ->
                typed.set(
                        "BS",
                        array(value.bs().stream().map(ItemJson::base64).sorted().map(NODES::textNode)));
            case L -> typed.set("L", array(value.l().stream().map(ItemJson::typed)));
            case M -> typed.set("M", object(value.m()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("A value of unknown type: " + value);
        };
    }

    private static JsonNode array(Stream<? extends JsonNode> elements) {
        var array = NODES.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    private static String base64(SdkBytes bytes) {
        return NODES.binaryNode(bytes.asByteArray()).asText();
    }

    private static Map<String, AttributeValue> attributes(JsonNode object) {
        var attributes = new HashMap<String, AttributeValue>();
        object.properties().forEach(entry -> attributes.put(entry.getKey(), value(entry.getValue())));
        return attributes;
    }

    private static AttributeValue value(JsonNode typed) {
        if (typed.size() != 1) {
            throw new IllegalArgumentException("A value has one type, not this: " + typed);
        }
        var only = typed.properties().iterator().next();
        var json = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(json.textValue());
            case "N" -> AttributeValue.fromN(json.textValue());
            case "B" -> AttributeValue.fromB(binary(json));
            case "BOOL" -> AttributeValue.fromBool(json.booleanValue());
            case "NULL" -> AttributeValue.fromNul(json.booleanValue());
            case "SS" -> AttributeValue.fromSs(texts(json));
            case "NS" -> AttributeValue.fromNs(texts(json));
            case "BS" ->
                AttributeValue.fromBs(json.valueStream().map(ItemJson::binary).toList());
            case "L" ->
                AttributeValue.fromL(json.valueStream().map(ItemJson::value).toList());
            case "M" -> AttributeValue.fromM(attributes(json));
            default -> throw new IllegalArgumentException("There is no such type: " + typed);
        };
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::textValue).toList();
    }

    private static SdkBytes binary(JsonNode text) {
        try {
            return SdkBytes.fromByteArray(text.binaryValue());
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no Base64: " + text, e);
        }
    }
}
