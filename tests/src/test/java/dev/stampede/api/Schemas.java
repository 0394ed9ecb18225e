package dev.stampede.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in JSON Schema's words what the compiler said in Java's. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private final ObjectNode schemas;
    private final Set<String> inRequests = new HashSet<>();

    Schemas(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** A function refuses a field that it doesn't know, wherever in a body it stands. */
    void closeBody(ObjectNode operation) {
        close(operation.path("requestBody"));
    }

    private void close(JsonNode node) {
        if (node.path("$ref").isTextual()) {
            var name = node.path("$ref").asText().substring(PREFIX.length());
            if (inRequests.add(name)) {
                var schema = schemas.withObject("/" + name);
                if (schema.has("properties")) {
                    schema.put("additionalProperties", false);
                }
                close(schema);
            }
        }
        node.forEach(this::close);
    }

    /** A parameter is there or not; none is null. */
    void tidyParameters(ObjectNode operation) {
        operation.path("parameters").forEach(parameter -> {
            if (parameter instanceof ObjectNode object) {
                object.remove("explode");
                tidy(object, false);
            }
        });
    }

    /** A body may say null for what it leaves out; an answer leaves it out. */
    void tidy() {
        schemas.properties().forEach(schema -> tidy(schema.getValue(), inRequests.contains(schema.getKey())));
    }

    private static void tidy(JsonNode node, boolean nullable) {
        if (node instanceof ObjectNode schema) {
            if (schema.get("type") instanceof ArrayNode types) {
                oneType(schema, types, nullable);
            }
            if (!nullable && schema.path("type").asText().equals("null")) {
                schema.remove("type");
                if (schema.path("allOf").size() == 1) {
                    schema.setAll((ObjectNode) schema.remove("allOf").get(0));
                }
            }
            if (schema.path("pattern").isTextual()) {
                anchor(schema, schema.path("pattern").asText());
            }
            if (schema.has("enum") && !schema.has("type")) {
                schema.put("type", "string");
            }
            if (schema.get("properties") instanceof ObjectNode && !schema.has("type")) {
                schema.put("type", "object");
            }
        }
        node.forEach(child -> tidy(child, nullable));
    }

    /** The compiler's document says of what may be null that it may be an object too. */
    private static void oneType(ObjectNode schema, ArrayNode types, boolean nullable) {
        var kept = types.valueStream()
                .map(JsonNode::asText)
                .filter(type -> !type.equals("object"))
                .filter(type -> nullable || !type.equals("null"))
                .collect(Collectors.toList());
        if (kept.size() == 1) {
            schema.put("type", kept.getFirst());
        } else {
            kept.forEach(schema.putArray("type")::add);
        }
    }

    /** A constraint in Java is about the whole value, a pattern in JSON Schema about any part of it. */
    private static void anchor(ObjectNode schema, String pattern) {
        if (!pattern.startsWith("^")) {
            schema.put("pattern", pattern.contains("|") ? "^(?:%s)$".formatted(pattern) : "^%s$".formatted(pattern));
        }
    }
}
