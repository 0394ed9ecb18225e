package dev.stampede.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schemas of problems: one for each type, with the members that only this type has. */
final class Problems {

    private static final String REFERENCE = "#/components/schemas/";

    /** Which the answers name that all routes share. */
    private static final List<String> OF_ALL_ROUTES =
            List.of("busy", "internal", "method-not-allowed", "not-acceptable", "not-found");

    private final ObjectNode members = Yaml.resource("problems.yaml");
    private final TreeSet<String> named = new TreeSet<>(OF_ALL_ROUTES);

    /** Makes a schema that of a problem of one of those types. */
    void describe(ObjectNode schema, List<String> mentioned) {
        var types = mentioned.stream().distinct().toList();
        named.addAll(types);
        if (types.size() == 1) {
            schema.put("$ref", REFERENCE + schemaName(types.getFirst()));
        } else {
            var either = schema.putArray("oneOf");
            types.forEach(type -> either.addObject().put("$ref", REFERENCE + schemaName(type)));
        }
    }

    /** Adds the schemas of all types that were named. */
    void addTo(ObjectNode schemas) {
        var unnamed = new TreeSet<>(
                members.propertyStream().map(entry -> entry.getKey()).toList());
        unnamed.removeAll(named);
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException("No route answers with problems of the types " + unnamed);
        }
        named.forEach(type -> schemas.set(schemaName(type), schema(schemas, type)));
    }

    private ObjectNode schema(ObjectNode schemas, String type) {
        var schema = schemas.objectNode();
        schema.put("description", "A problem of the type `%s`.".formatted(type));
        var parts = schema.putArray("allOf");
        parts.addObject().put("$ref", REFERENCE + "Problem");
        var own = parts.addObject().put("type", "object");
        own.withObject("/properties/type")
                .put("type", "string")
                .putArray("enum")
                .add("urn:stampede:problem:" + type);
        var required = own.putArray("required").add("type");
        add(own, members.path(type).path("sometimes"));
        var always = members.path(type).path("always");
        add(own, always);
        always.fieldNames().forEachRemaining(required::add);
        schema.put("unevaluatedProperties", false);
        return schema;
    }

    private static void add(ObjectNode schema, JsonNode more) {
        more.properties().forEach(member -> schema.withObject("/properties").set(member.getKey(), member.getValue()));
    }

    /** {@code sold-out} is {@code SoldOutProblem}. */
    private static String schemaName(String type) {
        return Arrays.stream(type.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Problem"));
    }
}
