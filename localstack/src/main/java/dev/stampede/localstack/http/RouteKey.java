package dev.stampede.localstack.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route key, taken apart: a method and the segments of a path pattern.
 *
 * @param method an HTTP method, or {@code ANY}
 * @param segments literal segments, {@code {name}} for one segment, or last {@code {name+}} for all that follow
 */
record RouteKey(String method, List<String> segments) {

    /** The key of the route that takes whatever no other does. */
    static final String DEFAULT = "$default";

    private static final String ANY = "ANY";

    /** @throws IllegalArgumentException when the key isn't a method, a space and a path */
    static RouteKey parse(String key) {
        String[] parts = key.split(" ", 2);
        if (parts.length != 2 || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("Not a route key: " + key);
        }
        return new RouteKey(parts[0], segmentsOf(parts[1]));
    }

    /** The segments of a path; an empty one at its end counts, as {@code /a/} isn't {@code /a}. */
    static List<String> segmentsOf(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    boolean allows(String requestMethod) {
        return method.equals(ANY) || method.equals(requestMethod);
    }

    /** The path's parameters if the path matches. */
    Optional<Map<String, String>> match(List<String> path) {
        if (isGreedy() ? path.size() < segments.size() : path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{") && path.get(i).isEmpty()) {
                return Optional.empty(); // a parameter has a value
            }
            if (segment.endsWith("+}")) {
                parameters.put(
                        segment.substring(1, segment.length() - 2), String.join("/", path.subList(i, path.size())));
            } else if (segment.startsWith("{")) {
                parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /**
     * How specific the key is, segment by segment: a literal before a parameter before a greedy one. On the same path a
     * method prevails over {@code ANY}.
     */
    List<Integer> specificity() {
        List<Integer> ranks = new ArrayList<>();
        for (String segment : segments) {
            ranks.add(segment.endsWith("+}") ? 2 : segment.startsWith("{") ? 1 : 0);
        }
        ranks.add(method.equals(ANY) ? 1 : 0);
        return ranks;
    }

    private boolean isGreedy() {
        return !segments.isEmpty() && segments.getLast().endsWith("+}");
    }
}
