package dev.stampede.simulation.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The partition of a query, and the sort keys in it. */
public final class KeyCondition {

    private final AttributeValue partition;
    private final List<Condition> onSort;
    private final Bindings bindings;

    private KeyCondition(AttributeValue partition, List<Condition> onSort, Bindings bindings) {
        this.partition = partition;
        this.onSort = onSort;
        this.bindings = bindings;
    }

    /**
     * Reads a key condition on keys of those names.
     *
     * @param sort the sort key's name, where there is one
     * @throws Invalid when it is on something else, or has no equality on the partition key
     */
    public static KeyCondition of(
            ConditionExpression expression, String partition, Optional<String> sort, Bindings bindings) {
        var parts = new ArrayList<Condition>();
        split(expression.condition(), parts);
        Optional<AttributeValue> value = Optional.empty();
        var onSort = new ArrayList<Condition>();
        for (var part : parts) {
            var name = bindings.name(subject(part));
            if (name.equals(partition)
                    && part instanceof Condition.Comparison comparison
                    && comparison.sign().equals("=")) {
                value = Optional.ofNullable(new ItemReader(Map.of(), bindings).value(comparison.right()));
            } else if (sort.isPresent() && name.equals(sort.get()) && onSort.isEmpty()) {
                onSort.add(part);
            } else {
                throw new Invalid("Query condition missed key schema element: " + partition);
            }
        }
        return new KeyCondition(
                value.orElseThrow(() -> new Invalid("Query condition missed key schema element: " + partition)),
                onSort,
                bindings);
    }

    /** The partition key's value. */
    public AttributeValue partition() {
        return partition;
    }

    /** Whether an item with that key is in it. */
    public boolean includes(Map<String, AttributeValue> item) {
        return onSort.isEmpty() || new ItemReader(item, bindings).holds(onSort.getFirst());
    }

    private static void split(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.And and) {
            split(and.left(), parts);
            split(and.right(), parts);
        } else {
            parts.add(condition);
        }
    }

    private static String subject(Condition condition) {
        var operand = switch (condition) {
            case Condition.Comparison comparison -> comparison.left();
            case Condition.Between between -> between.value();
            case Condition.BeginsWith beginsWith -> beginsWith.value();
            default -> throw new Invalid("Invalid operator used in KeyConditionExpression");
        };
        if (operand instanceof Operand.Stored stored && stored.path().steps().size() == 1) {
            return stored.path().first();
        }
        throw new Invalid("Invalid KeyConditionExpression: a condition must be on a key");
    }
}
