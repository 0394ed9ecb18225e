package dev.stampede.infra;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts in the place of what one stack imports what another exports: the reference is then read as in one template. */
final class Imports {

    private final Map<String, Object> exports = new TreeMap<>();

    Imports(Collection<Map<String, Object>> templates) {
        for (var template : templates) {
            var outputs = (Map<?, ?>) template.getOrDefault("Outputs", Map.of());
            for (var output : outputs.values()) {
                if (output instanceof Map<?, ?> told && told.get("Export") instanceof Map<?, ?> export) {
                    exports.put(String.valueOf(export.get("Name")), told.get("Value"));
                }
            }
        }
    }

    /** @throws AssertionError when nobody exports it */
    Map<String, Object> resolve(Map<?, ?> object) {
        var resolved = new LinkedHashMap<String, Object>();
        object.forEach((key, value) -> resolved.put(key.toString(), value(value)));
        return resolved;
    }

    private Object value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        if (!object.containsKey("Fn::ImportValue")) {
            return resolve(object);
        }
        var name = String.valueOf(object.get("Fn::ImportValue"));
        var exported = exports.get(name);
        if (exported == null) {
            throw new AssertionError("nobody exports " + name);
        }
        return exported;
    }
}
