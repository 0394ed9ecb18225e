package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Invalid;
import dev.stampede.simulation.dynamodb.expression.ProjectionExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Carries out reads of items by their keys. */
final class Reader {

    /** An eventually consistent read takes half of a consistent one. */
    static final double EVENTUAL = 0.5;

    private static final double CONSISTENT = 1;
    private static final int MOST_KEYS = 100;

    private final Database database;
    private final Sight sight;

    /** @param sight how its reads see what changes meanwhile */
    Reader(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** What was read; empty when there is no such item. */
    Map<String, AttributeValue> get(GetItemRequest get, Units units) {
        var table = database.table(get.tableName());
        var bindings = WriteRequests.bindings(get.expressionAttributeNames(), Map.of());
        var key = table.schema().exactly(get.key());
        var found = read(table, key, sight.alone(table.find(key), get.consistentRead()), get.consistentRead(), units);
        if (found == null) {
            database.count("GetItem", Usage.throttle(units));
            throw Refusals.throttled();
        }
        database.count("GetItem", Usage.of(units));
        if (get.projectionExpression() == null) {
            return found;
        }
        var projection = ProjectionExpression.of(get.projectionExpression());
        bindings.checkUse(projection.placeholders());
        return projection.of(found, bindings);
    }

    /** What was read of each table, and what couldn't be for want of units. */
    BatchGetItemResponse batch(BatchGetItemRequest batch, Units units) {
        var items = new HashMap<String, List<Map<String, AttributeValue>>>();
        var left = new HashMap<String, KeysAndAttributes>();
        var look = sight.lookAround();
        int asked = 0;
        for (var wanted : batch.requestItems().entrySet()) {
            asked += wanted.getValue().keys().size();
            read(wanted.getKey(), wanted.getValue(), look, items, left, units);
        }
        if (asked == 0 || asked > MOST_KEYS) {
            throw new Invalid("Too many items requested for the BatchGetItem call");
        }
        database.count("BatchGetItem", left.isEmpty() ? Usage.of(units) : Usage.throttle(units));
        if (items.values().stream().allMatch(List::isEmpty)
                && left.values().stream().mapToInt(keys -> keys.keys().size()).sum() == asked) {
            throw Refusals.throttled();
        }
        return BatchGetItemResponse.builder()
                .responses(items)
                .unprocessedKeys(left)
                .build();
    }

    private void read(
            String name,
            KeysAndAttributes wanted,
            Sight.Look look,
            Map<String, List<Map<String, AttributeValue>>> items,
            Map<String, KeysAndAttributes> left,
            Units units) {
        if (wanted.projectionExpression() != null) {
            throw new UnsupportedOperationException("A projection of a batch is not modelled");
        }
        var table = database.table(name);
        var seen = new HashSet<Key>();
        var unread = new ArrayList<Map<String, AttributeValue>>();
        var found = items.computeIfAbsent(name, absent -> new ArrayList<>());
        for (var asked : wanted.keys()) {
            var key = table.schema().exactly(asked);
            if (!seen.add(key)) {
                throw new Invalid("Provided list of item keys contains duplicates");
            }
            @Nullable
            Map<String, AttributeValue> item = look.leavesOut()
                    ? null
                    : read(
                            table,
                            key,
                            look.at(table.find(key), wanted.consistentRead()),
                            wanted.consistentRead(),
                            units);
            if (item == null) {
                unread.add(asked);
            } else if (!item.isEmpty()) {
                found.add(item);
            }
        }
        if (!unread.isEmpty()) {
            left.put(name, wanted.toBuilder().keys(unread).build());
        }
    }

    /** The item, empty when there is none; null when the partition is at its limit. */
    private @Nullable Map<String, AttributeValue> read(
            Table table, Key key, @Nullable Image image, @Nullable Boolean consistent, Units units) {
        double factor = Boolean.TRUE.equals(consistent) ? CONSISTENT : EVENTUAL;
        double needed = factor * Image.readUnits(image == null ? 0 : image.bytes());
        if (!table.partitions()
                .read(key.partition(), needed, database.simulation().nanoTime())) {
            return null;
        }
        units.read(table.name(), needed);
        return image == null ? Map.of() : image.attributes();
    }
}
