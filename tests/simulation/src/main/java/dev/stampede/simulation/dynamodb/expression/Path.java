package dev.stampede.simulation.dynamodb.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where in an item a value is: {@code name}, {@code #name.key}, {@code list[0]}. */
record Path(List<Step> steps) {

    /** One step down. */
    sealed interface Step {}

    /** Into the attribute, or the map's entry, of that name or placeholder. */
    record Named(String name) implements Step {}

    /** Into a list's element. */
    record Indexed(int index) implements Step {}

    /** The name or placeholder of the attribute that the path begins with. */
    String first() {
        return ((Named) steps.getFirst()).name();
    }

    @Nullable
    AttributeValue in(Map<String, AttributeValue> item, Bindings bindings) {
        @Nullable AttributeValue found = item.get(bindings.name(first()));
        for (int i = 1; i < steps.size() && found != null; i++) {
            found = child(found, steps.get(i), bindings);
        }
        return found;
    }

    private static @Nullable AttributeValue child(AttributeValue parent, Step step, Bindings bindings) {
        return switch (step) {
            case Named named -> parent.hasM() ? parent.m().get(bindings.name(named.name())) : null;
            case Indexed indexed ->
                parent.hasL() && indexed.index() < parent.l().size()
                        ? parent.l().get(indexed.index())
                        : null;
        };
    }
}
