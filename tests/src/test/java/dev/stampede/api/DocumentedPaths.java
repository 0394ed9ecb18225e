package dev.stampede.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what the document says of a request's path. */
final class DocumentedPaths {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final JsonNode document;
    private final List<Path> paths = new ArrayList<>();

    private record Path(Pattern form, long parameters, JsonNode operations) {}

    DocumentedPaths(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> paths.add(path(path.getKey(), path.getValue())));
        paths.sort(Comparator.comparingLong(Path::parameters));
    }

    private static Path path(String template, JsonNode operations) {
        var form = PARAMETER.splitAsStream(template + "/").map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return new Path(
                Pattern.compile(form), PARAMETER.matcher(template).results().count(), operations);
    }

    /** The responses to a request; those to everything else where there is no such route. */
    JsonNode responses(String method, String path) {
        var asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(known -> known.form().matcher(path + "/").matches())
                .findFirst()
                .map(known -> known.operations().path(asked))
                .filter(JsonNode::isObject)
                .orElseGet(() -> document.path("x-everything-else"))
                .path("responses");
    }
}
