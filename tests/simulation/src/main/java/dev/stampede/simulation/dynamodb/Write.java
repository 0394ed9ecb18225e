package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Bindings;
import dev.stampede.simulation.dynamodb.expression.ConditionExpression;
import dev.stampede.simulation.dynamodb.expression.Invalid;
import dev.stampede.simulation.dynamodb.expression.UpdateExpression;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A write of one item, alone or in a transaction.
 *
 * @param table where
 * @param slot the item's place
 * @param effect what it does
 * @param condition on which it does it
 * @param bindings of its expressions
 * @param onFailure whether the item is answered when the condition fails
 */
record Write(
        Table table,
        Slot slot,
        Effect effect,
        Optional<ConditionExpression> condition,
        Bindings bindings,
        @Nullable ReturnValuesOnConditionCheckFailure onFailure) {

    /** What a write does. */
    sealed interface Effect {}

    /** Stores the item. */
    record Put(Image item) implements Effect {}

    /** Changes the item, or makes one of the key. */
    record Update(Map<String, AttributeValue> key, Optional<UpdateExpression> expression) implements Effect {

        /** The names of the attributes that it changes. */
        Set<String> attributes(Bindings bindings) {
            return expression.map(update -> update.attributes(bindings)).orElse(Set.of());
        }
    }

    /** Removes the item. */
    record Delete() implements Effect {}

    /** Does nothing but look. */
    record Check() implements Effect {}

    Write {
        var used = new TreeSet<String>();
        condition.ifPresent(expression -> used.addAll(expression.placeholders()));
        if (effect instanceof Update update) {
            update.expression().ifPresent(expression -> used.addAll(expression.placeholders()));
            checkKey(table, update, bindings);
        }
        bindings.checkUse(used);
    }

    /** Whether the condition holds. */
    boolean holds() {
        return condition.isEmpty() || condition.get().holds(slot.attributes(), bindings);
    }

    /**
     * The item after the write; none when it is gone.
     *
     * @throws Invalid when the write doesn't fit the item
     */
    @Nullable
    Image after() {
        return switch (effect) {
            case Put put -> put.item();
            case Update update -> updated(update);
            case Delete delete -> null;
            case Check check -> slot.image();
        };
    }

    /** What is answered of the item when the condition fails. */
    Map<String, AttributeValue> found() {
        return onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD ? slot.attributes() : Map.of();
    }

    private Image updated(Update update) {
        Map<String, AttributeValue> item = slot.attributes();
        if (item.isEmpty()) {
            item = new TreeMap<>(update.key());
        }
        if (update.expression().isEmpty()) {
            return Image.of(item);
        }
        var changed = Image.of(update.expression().get().applied(item, bindings));
        table.check(changed);
        return changed;
    }

    private static void checkKey(Table table, Update update, Bindings bindings) {
        for (var name : update.attributes(bindings)) {
            if (table.schema().has(name)) {
                throw new Invalid("One or more parameter values were invalid: Cannot update attribute " + name
                        + ". This attribute is part of the key");
            }
        }
    }
}
