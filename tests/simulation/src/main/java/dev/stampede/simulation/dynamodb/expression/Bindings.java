package dev.stampede.simulation.dynamodb.expression;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the placeholders of a request's expressions stand for.
 *
 * @param names by placeholder, such as {@code #state}
 * @param values by placeholder, such as {@code :units}
 */
public record Bindings(Map<String, String> names, Map<String, AttributeValue> values) {

    /** No placeholder stands for anything. */
    public static final Bindings NONE = new Bindings(Map.of(), Map.of());

    /**
     * Checks that each placeholder that is defined is used, and each that is used is defined.
     *
     * @throws Invalid naming one that isn't
     */
    public void checkUse(Set<String> used) {
        for (var placeholder : used) {
            if (!names.containsKey(placeholder) && !values.containsKey(placeholder)) {
                throw new Invalid("An expression attribute %s used in expression is not defined; attribute: %s"
                        .formatted(placeholder.startsWith("#") ? "name" : "value", placeholder));
            }
        }
        if (names.size() + values.size() != used.size()) {
            var unused = new HashSet<>(names.keySet());
            unused.addAll(values.keySet());
            unused.removeAll(used);
            throw new Invalid("Value provided in ExpressionAttribute unused in expressions: keys: " + unused);
        }
    }

    String name(String written) {
        return written.charAt(0) == '#' ? names.getOrDefault(written, written) : written;
    }

    AttributeValue value(String placeholder) {
        var value = values.get(placeholder);
        if (value == null) {
            throw new Invalid(
                    "An expression attribute value used in expression is not defined; attribute: " + placeholder);
        }
        return value;
    }
}
