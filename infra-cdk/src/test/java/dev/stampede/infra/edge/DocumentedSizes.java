package dev.stampede.infra.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.infra.ApiDocument;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * How many bytes each documented request body may have: what its lists and texts may hold at most, with four bytes for
 * each character. Where a text's schema names no most, none is counted, so that the real size is this or more.
 */
final class DocumentedSizes {

    private static final int BYTES_OF_A_CHARACTER = 4;
    private static final Pattern REPEATED_AT_MOST = Pattern.compile("\\{\\d+,(\\d+)}");

    private DocumentedSizes() {}

    /** By method and path. */
    static Map<String, Long> ofBodies() {
        var sizes = new TreeMap<String, Long>();
        ApiDocument.whole()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var schema = ApiDocument.resolved(operation.getValue().path("requestBody"))
                            .path("content")
                            .path("application/json")
                            .path("schema");
                    if (!schema.isMissingNode()) {
                        sizes.put("%s %s".formatted(operation.getKey(), path.getKey()), bytes(schema));
                    }
                }));
        return sizes;
    }

    private static long bytes(JsonNode reference) {
        var schema = ApiDocument.resolved(reference);
        if (schema.has("properties")) {
            return 2
                    + schema.path("properties").properties().stream()
                            .mapToLong(member -> member.getKey().length() + 4 + bytes(member.getValue()))
                            .sum();
        }
        if (schema.has("items")) {
            return 2 + schema.path("maxItems").asLong() * (1 + bytes(schema.path("items")));
        }
        return StreamSupport.stream(schema.path("allOf").spliterator(), false)
                .mapToLong(DocumentedSizes::bytes)
                .max()
                .orElseGet(() -> ofText(schema));
    }

    private static long ofText(JsonNode schema) {
        if (schema.has("maxLength")) {
            return 2 + BYTES_OF_A_CHARACTER * schema.path("maxLength").asLong();
        }
        var most = REPEATED_AT_MOST.matcher(schema.path("pattern").asText());
        return most.find() ? 2 + BYTES_OF_A_CHARACTER * Long.parseLong(most.group(1)) : 0;
    }
}
