package dev.stampede.acceptance.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes, from what the document says of a body and a good one, every bad one that breaks one rule of it. */
final class BodyProbes {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers that no 64 bits hold, and what isn't whole. */
    private static final List<String> NO_WHOLE_NUMBERS = List.of(
            "1.5", "-0.5", "99999999999999999999", "-99999999999999999999", "1e400", "9" + "0".repeat(2_000), "\"1\"");

    /** What nobody can read, though it is no space to everybody. */
    private static final List<String> INVISIBLE =
            List.of(" ", " \u00a0", "\u200b", "\ufeff", "\u3164", "\u2800", "\u00ad\u2060", "\ufe0f", "\u0301");

    /** What is on two lines, or reads otherwise than it is stored. */
    private static final List<String> BROKEN_LINES = List.of(
            "a\nb",
            "a\r\nb",
            "a\tb",
            "a\u0007b",
            "a\u007fb",
            "a\u0085b",
            "a\u2028b",
            "a\u2029b",
            "a\u202eb",
            "a\u2066b");

    /** Codes of no country, and of what is no money. */
    private static final List<String> CODES_OF_NOTHING = List.of("ZZ", "EU", "AN", "XXX", "XTS", "XAU", "ZZZ");

    private final ApiRoute route;
    private final Probe good;
    private final JsonNode body;
    private final List<Probe> probes = new ArrayList<>();

    private BodyProbes(Scene scene, ApiRoute route) {
        this.route = route;
        this.good = scene.probe("", route);
        this.body = scene.body(route);
    }

    static List<Probe> of(Scene scene, ApiRoute route) {
        var made = new BodyProbes(scene, route);
        made.value(route.body().orElseThrow(), made.body, "", "");
        return made.probes;
    }

    private void value(JsonNode schema, JsonNode value, String pointer, String field) {
        switch (value) {
            case ObjectNode object -> object(schema, object, pointer, field);
            case ArrayNode array -> array(schema, array, pointer, field);
            default -> {
                if (value.isTextual()) {
                    text(schema, pointer, field);
                } else {
                    number(schema, pointer, field);
                }
            }
        }
    }

    private void object(JsonNode schema, ObjectNode object, String pointer, String field) {
        if (!pointer.isEmpty()) {
            replaced(pointer, field, "5", "\"x\"", "[]", "true");
        }
        var prefix = field.isEmpty() ? "" : field + ".";
        add("unknown field", changed(pointer, at -> at.put("unknown", 1)), prefix + "unknown");
        var required = schema.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        var named = required.stream().map(name -> prefix + name).collect(Collectors.toSet());
        addAll("all fields missing", changed(pointer, ObjectNode::removeAll), named);
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (required.contains(name)) {
                add("missing", changed(pointer, at -> at.remove(name)), prefix + name);
                add("null", changed(pointer, at -> at.putNull(name)), prefix + name);
            }
            value(route.resolve(property.getValue()), object.path(name), pointer + "/" + name, prefix + name);
        });
    }

    private void array(JsonNode schema, ArrayNode array, String pointer, String field) {
        replaced(pointer, field, "5", "\"x\"", "{}", "true");
        var element = array.path(0);
        int most = schema.path("maxItems").intValue();
        add("too many", with(pointer, JSON.createArrayNode().addAll(Collections.nCopies(most + 1, element))), field);
        if (schema.path("minItems").intValue() > 0) {
            replaced(pointer, field, "[]");
        }
        replaced(pointer, field + "[0]", "[null]", "[[]]");
        add("a bad second", with(pointer, JSON.createArrayNode().add(element).add(5.5)), field + "[1]");
        value(route.resolve(schema.path("items")), element, pointer + "/0", field + "[0]");
    }

    private void text(JsonNode schema, String pointer, String field) {
        replaced(pointer, field, "5", "true", "{}", "[]", "[\"x\"]", "\"\\ud800\"");
        var candidates = new ArrayList<>(List.of("", "\u0000", "a\u0000b\n", "x".repeat(5_000), "../..", "%2e"));
        candidates.addAll(BROKEN_LINES);
        candidates.addAll(CODES_OF_NOTHING);
        if (schema.has("maxLength")) {
            int most = schema.path("maxLength").intValue();
            candidates.addAll(List.of("x".repeat(most + 1), "\ud83d\udc18".repeat(most + 1)));
            INVISIBLE.forEach(
                    text -> add("invisible", with(pointer, JSON.getNodeFactory().textNode(text)), field));
        }
        candidates.stream()
                .filter(candidate -> !fits(schema, candidate))
                .forEach(candidate ->
                        add("text", with(pointer, JSON.getNodeFactory().textNode(candidate)), field));
    }

    /** An id or a currency has a form that the document doesn't tell: clients take them as they get them. */
    private static boolean fits(JsonNode schema, String text) {
        if (schema.has("enum")) {
            return false;
        }
        if (!schema.has("pattern") || CODES_OF_NOTHING.contains(text)) {
            return CODES_OF_NOTHING.contains(text) && !hasCodes(schema);
        }
        int length = text.codePointCount(0, text.length());
        return text.matches(schema.path("pattern").asText())
                && length >= schema.path("minLength").intValue()
                && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    /** Whether it is about codes of countries or currencies, whose pattern takes more than there are. */
    private static boolean hasCodes(JsonNode schema) {
        return schema.path("pattern").asText().matches("\\^\\[A-Z]\\{[23]}\\$");
    }

    private void number(JsonNode schema, String pointer, String field) {
        replaced(pointer, field, NO_WHOLE_NUMBERS.toArray(String[]::new));
        replaced(pointer, field, "true", "{}", "[]", "[1]");
        if (schema.has("minimum")) {
            add(
                    "too small",
                    with(
                            pointer,
                            JSON.getNodeFactory()
                                    .numberNode(schema.path("minimum").longValue() - 1)),
                    field);
        }
        if (schema.has("maximum")) {
            add(
                    "too large",
                    with(
                            pointer,
                            JSON.getNodeFactory()
                                    .numberNode(schema.path("maximum").longValue() + 1)),
                    field);
        }
    }

    private void replaced(String pointer, String field, String... values) {
        for (var value : values) {
            add("%s instead".formatted(value), bodyWith(pointer, value), field);
        }
    }

    private void add(String what, String json, String field) {
        addAll(what, json, Set.of(field));
    }

    private void addAll(String what, String json, Set<String> fields) {
        probes.add(new Probe(
                        "%s: %s".formatted(fields, Probe.shortened(what)),
                        good.route(),
                        good.method(),
                        good.path(),
                        good.headers(),
                        good.body(),
                        Set.of(400),
                        fields)
                .sending(json));
    }

    /** The good body with something done to one of its objects. */
    private String changed(String pointer, Consumer<ObjectNode> change) {
        var copy = body.deepCopy();
        change.accept((ObjectNode) copy.at(pointer));
        return copy.toString();
    }

    /** The good body with that text, JSON or not, in one place. */
    private String bodyWith(String pointer, String value) {
        return with(pointer, JSON.getNodeFactory().rawValueNode(new RawValue(value)));
    }

    private String with(String pointer, JsonNode value) {
        var copy = body.deepCopy();
        var at = JsonPointer.compile(pointer);
        var last = at.last();
        switch (copy.at(at.head())) {
            case ObjectNode object -> object.set(last.getMatchingProperty(), value);
            case ArrayNode array -> array.set(last.getMatchingIndex(), value);
            default -> throw new IllegalArgumentException(pointer);
        }
        return copy.toString();
    }
}
