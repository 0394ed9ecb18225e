package dev.stampede.simulation.mutant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write as the code has it, whatever it is about this time.
 *
 * @param name what it does to which kind of item
 * @param condition on which
 */
record NamedWrite(String name, String condition) implements Comparable<NamedWrite> {

    /** What is known of an item by its sort key, or by its partition key where it has none. */
    private static final List<String> KEYS = List.of("sk", "item", "pk");

    /** A reservation takes notes of others with it, as many as there are. */
    private static final String NOTES = " REMOVE reserved.#settled";

    /** Empty when the write has no condition. */
    static Optional<NamedWrite> of(TransactWriteItem write) {
        return Optional.ofNullable(Writes.conditionOf(write)).map(condition -> new NamedWrite(name(write), condition));
    }

    @Override
    public int compareTo(NamedWrite other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? condition.compareTo(other.condition) : byName;
    }

    private static String name(TransactWriteItem write) {
        if (write.put() != null) {
            return "put " + kind(write.put().tableName(), write.put().item());
        }
        if (write.delete() != null) {
            return "delete " + kind(write.delete().tableName(), write.delete().key());
        }
        if (write.conditionCheck() != null) {
            return "check "
                    + kind(
                            write.conditionCheck().tableName(),
                            write.conditionCheck().key());
        }
        var update = write.update();
        var expression = update.updateExpression();
        int notes = expression.indexOf(NOTES);
        var to = update.expressionAttributeValues().get(":to");
        return "update %s %s%s"
                .formatted(
                        kind(update.tableName(), update.key()),
                        notes < 0 ? expression : expression.substring(0, notes),
                        to == null ? "" : " to " + to.s());
    }

    private static String kind(String table, Map<String, AttributeValue> item) {
        if (item.containsKey("available")) {
            return table + " shard";
        }
        if (item.containsKey("ticketId")) {
            return table + " ticket";
        }
        var key = KEYS.stream()
                .filter(item::containsKey)
                .findFirst()
                .map(item::get)
                .map(AttributeValue::s)
                .orElse("");
        int end = key.indexOf('#');
        var prefix = end < 0 ? key : key.substring(0, end);
        // An offer's shards are named by its id, an order's by its shopper's.
        return table + " " + (prefix.startsWith("prd_") ? "shard" : prefix);
    }
}
