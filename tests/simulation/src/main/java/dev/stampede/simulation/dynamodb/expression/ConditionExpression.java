package dev.stampede.simulation.dynamodb.expression;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition or a filter. */
public final class ConditionExpression {

    private static final Map<String, ConditionExpression> READ = new ConcurrentHashMap<>();

    private final Condition condition;
    private final Set<String> placeholders;

    private ConditionExpression(String text) {
        var parser = new Parser(text);
        condition = parser.condition();
        placeholders = Set.copyOf(parser.placeholders());
    }

    /**
     * Reads it, unless it was read before.
     *
     * @throws Invalid when it can't be read
     */
    public static ConditionExpression of(String text) {
        var read = READ.get(text);
        return read == null ? READ.computeIfAbsent(text, ConditionExpression::new) : read;
    }

    /** The placeholders in it. */
    public Set<String> placeholders() {
        return placeholders;
    }

    /** Whether it holds for the item, which has no attributes where there is none. */
    public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
        return new ItemReader(item, bindings).holds(condition);
    }

    Condition condition() {
        return condition;
    }
}
