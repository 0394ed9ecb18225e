package dev.stampede.localstack.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Claims as HTTP APIs hand them to functions: every one a string, a list as {@code [a b]}. */
final class ClaimStrings {

    private ClaimStrings() {}

    static Map<String, String> of(Map<String, Object> claims) {
        Map<String, String> strings = new LinkedHashMap<>();
        claims.forEach((name, value) -> strings.put(name, text(value)));
        return strings;
    }

    private static String text(Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().map(ClaimStrings::text).collect(Collectors.joining(" ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + text(entry.getValue()))
                        .collect(Collectors.joining(" ", "map[", "]"));
            default -> value.toString();
        };
    }
}
