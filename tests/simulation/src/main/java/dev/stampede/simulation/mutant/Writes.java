package dev.stampede.simulation.mutant;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Ways to spoil a write. */
final class Writes {

    private Writes() {}

    /** Whether it is an update by that expression, or by one that begins so. */
    static Predicate<TransactWriteItem> updates(String expression) {
        return write ->
                write.update() != null && write.update().updateExpression().startsWith(expression);
    }

    /** Whether it is an update by exactly that expression. */
    static Predicate<TransactWriteItem> updatesBy(String expression) {
        return write ->
                write.update() != null && write.update().updateExpression().equals(expression);
    }

    /** Whether it moves an order to that state. */
    static Predicate<TransactWriteItem> movesTo(String state) {
        return updates("SET #state = :to")
                .and(write -> write.update().updateExpression().contains(":change"))
                .and(write -> AttributeValue.fromS(state)
                        .equals(write.update().expressionAttributeValues().get(":to")));
    }

    /** Whether it puts an item whose attribute begins with that text. */
    static Predicate<TransactWriteItem> puts(String attribute, String beginning) {
        return write -> write.put() != null
                && write.put()
                        .item()
                        .getOrDefault(attribute, AttributeValue.fromS("-"))
                        .s()
                        .startsWith(beginning);
    }

    /** Whether it deletes on a condition with that part. */
    static Predicate<TransactWriteItem> deletesWhere(String condition) {
        return write -> write.delete() != null
                && write.delete().conditionExpression() != null
                && write.delete().conditionExpression().contains(condition);
    }

    /** Forgets these writes. */
    static Rewrite forgetting(Predicate<TransactWriteItem> which) {
        return write -> which.test(write) ? Stream.empty() : Stream.of(write);
    }

    /** Makes these writes without that part of their condition. */
    static Rewrite without(String condition, Predicate<TransactWriteItem> which) {
        return write -> Stream.of(which.test(write) ? without(condition, write) : write);
    }

    /** Makes these writes without any condition. */
    static Rewrite unconditionally(Predicate<TransactWriteItem> which) {
        return write -> which.test(write) ? conditioned(write, Optional.empty()) : Stream.of(write);
    }

    /** The write on that condition; a check that has none is no write any more. */
    static Stream<TransactWriteItem> conditioned(TransactWriteItem write, Optional<String> condition) {
        return write.conditionCheck() != null && condition.isEmpty()
                ? Stream.empty()
                : Stream.of(conditioned(write, condition.orElse(null)));
    }

    private static TransactWriteItem without(String part, TransactWriteItem write) {
        var whole = Objects.requireNonNull(conditionOf(write));
        var rest = whole.replace(" AND " + part, "").replace(part + " AND ", "");
        return conditioned(write, rest.equals(part) ? null : rest);
    }

    /** The condition of a write, if it has one. */
    static @Nullable String conditionOf(TransactWriteItem write) {
        if (write.delete() != null) {
            return write.delete().conditionExpression();
        }
        if (write.conditionCheck() != null) {
            return write.conditionCheck().conditionExpression();
        }
        return write.put() == null
                ? write.update().conditionExpression()
                : write.put().conditionExpression();
    }

    private static TransactWriteItem conditioned(TransactWriteItem write, @Nullable String condition) {
        if (write.delete() != null) {
            return TransactWriteItem.builder()
                    .delete(conditioned(write.delete(), condition))
                    .build();
        }
        if (write.conditionCheck() != null) {
            return TransactWriteItem.builder()
                    .conditionCheck(conditioned(write.conditionCheck(), condition))
                    .build();
        }
        return write.put() == null
                ? TransactWriteItem.builder()
                        .update(conditioned(write.update(), condition))
                        .build()
                : TransactWriteItem.builder()
                        .put(conditioned(write.put(), condition))
                        .build();
    }

    private static Update conditioned(Update update, @Nullable String condition) {
        var text = update.updateExpression() + " " + condition;
        return update.toBuilder()
                .conditionExpression(condition)
                .expressionAttributeNames(used(update.expressionAttributeNames(), text))
                .expressionAttributeValues(used(update.expressionAttributeValues(), text))
                .build();
    }

    private static Put conditioned(Put put, @Nullable String condition) {
        return put.toBuilder()
                .conditionExpression(condition)
                .expressionAttributeNames(used(put.expressionAttributeNames(), String.valueOf(condition)))
                .expressionAttributeValues(used(put.expressionAttributeValues(), String.valueOf(condition)))
                .build();
    }

    private static Delete conditioned(Delete delete, @Nullable String condition) {
        return delete.toBuilder()
                .conditionExpression(condition)
                .expressionAttributeNames(used(delete.expressionAttributeNames(), String.valueOf(condition)))
                .expressionAttributeValues(used(delete.expressionAttributeValues(), String.valueOf(condition)))
                .build();
    }

    private static ConditionCheck conditioned(ConditionCheck check, @Nullable String condition) {
        return check.toBuilder()
                .conditionExpression(condition)
                .expressionAttributeNames(used(check.expressionAttributeNames(), String.valueOf(condition)))
                .expressionAttributeValues(used(check.expressionAttributeValues(), String.valueOf(condition)))
                .build();
    }

    /** The database refuses placeholders that nothing uses. */
    static <T> @Nullable Map<String, T> used(Map<String, T> placeholders, String text) {
        var kept = new HashMap<>(placeholders);
        kept.keySet()
                .removeIf(name -> !Pattern.compile(Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find());
        return kept.isEmpty() ? null : kept;
    }
}
