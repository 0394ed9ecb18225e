package dev.stampede.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code docs/api/openapi.yaml}: what the infrastructure must let through is what is documented there. */
public final class ApiDocument {

    private static final JsonNode DOCUMENT = read();

    private ApiDocument() {}

    /** The document as it stands. */
    public static JsonNode whole() {
        return DOCUMENT;
    }

    /** The names of the parameters that the operation takes in its query. */
    public static Set<String> queryOf(String path, String method) {
        var operation = DOCUMENT.path("paths").path(path).path(method);
        if (operation.isMissingNode()) {
            throw new AssertionError("%s %s is not documented".formatted(method, path));
        }
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(ApiDocument::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a reference within the document stands for; anything else as it is. */
    public static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("..", "docs", "api", "openapi.yaml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
