package dev.stampede.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.target.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The API's one document. The compiler writes one of each function module, from its routes, body records, constraints
 * and doc comments; this puts them together and adds what holds for all routes alike.
 */
final class ApiDocument {

    /** Has what all others share, with its descriptions. */
    private static final String FRAME = "runtime";

    /** Each has a tag of its name. */
    private static final List<String> MODULES = List.of("catalog", "checkout", "fulfilment", "selling", "flashsale");

    /** How requests are answered that have no route. */
    private static final String EVERYTHING_ELSE = "x-everything-else";

    private final ObjectNode document;
    private final ObjectNode gateway = Yaml.resource("gateway.yaml");
    private final Problems problems = new Problems();

    private ApiDocument(ObjectNode first) {
        document = first;
    }

    /** Where the document is kept. */
    static Path file(Home home) {
        return home.directory().resolve("docs").resolve("api").resolve("openapi.yaml");
    }

    /** What the code says now. */
    static String generated(Home home) {
        var api = new ApiDocument(written(home, FRAME));
        MODULES.forEach(module -> api.add(tagged(module, written(home, module))));
        api.addGateway();
        api.finish();
        return Yaml.write(api.document);
    }

    /** What the compiler wrote of a module. */
    private static ObjectNode written(Home home, String module) {
        return Yaml.read(home.directory().resolve("functions/%s/target/openapi.yaml".formatted(module)));
    }

    private static ObjectNode tagged(String tag, ObjectNode module) {
        module.path("paths")
                .forEach(path -> path.forEach(
                        operation -> ((ObjectNode) operation).putArray("tags").add(tag)));
        return module;
    }

    private void add(ObjectNode module) {
        merge(document.withObject("/paths"), module.path("paths"));
        merge(schemas(), module.path("components").path("schemas"));
    }

    private void addGateway() {
        merge(document.withObject("/info"), gateway.path("info"));
        List.of("servers", "tags", EVERYTHING_ELSE).forEach(part -> document.set(part, gateway.path(part)));
        gateway.path("components")
                .properties()
                .forEach(kind -> merge(document.withObject("/components/" + kind.getKey()), kind.getValue()));
    }

    /** Of two descriptions of one thing the first stays; in all else they must agree. */
    private static void merge(ObjectNode into, JsonNode more) {
        more.properties().forEach(entry -> {
            var there = into.get(entry.getKey());
            if (there == null) {
                into.set(entry.getKey(), entry.getValue());
            } else if (there instanceof ObjectNode object && entry.getValue().isObject()) {
                merge(object, entry.getValue());
            } else if (!entry.getKey().equals("description") && !there.equals(entry.getValue())) {
                throw new IllegalStateException(
                        "Two modules differ in %s: %s and %s".formatted(entry.getKey(), there, entry.getValue()));
            }
        });
    }

    private void finish() {
        var schemas = new Schemas(schemas());
        document.path("paths")
                .forEach(path -> path.properties().forEach(route -> {
                    var operation = (ObjectNode) route.getValue();
                    new Operation(route.getKey(), operation, problems).finish();
                    schemas.tidyParameters(operation);
                    schemas.closeBody(operation);
                }));
        problems.addTo(schemas());
        schemas.tidy();
        sort("paths");
        sort("components");
        document.path("components").fieldNames().forEachRemaining(kind -> sort("components/" + kind));
        document.set("components", document.remove("components"));
    }

    private void sort(String pointer) {
        var node = document.withObject("/" + pointer);
        var sorted = new TreeMap<String, JsonNode>();
        node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        node.removeAll();
        node.setAll(sorted);
    }

    private ObjectNode schemas() {
        return document.withObject("/components/schemas");
    }
}
