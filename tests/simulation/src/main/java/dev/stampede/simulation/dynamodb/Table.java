package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Invalid;
import dev.stampede.simulation.dynamodb.expression.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table: its items, its indexes, and what its partitions can take. */
final class Table {

    /** The largest item (developer guide, "Quotas"). */
    private static final int MOST_BYTES = 400 * 1_024;

    private final String name;
    private final KeySchema schema;
    private final Partitions partitions;
    private final List<Index> indexes;
    private final TreeMap<AttributeValue, TreeMap<Key, Slot>> slots = new TreeMap<>(Values::compare);
    private final List<Consumer<ItemChange>> watchers = new ArrayList<>();
    private double mostOnOneItem;

    Table(CreateTableRequest definition, Limits limits) {
        name = definition.tableName();
        schema = KeySchema.of(definition.keySchema(), definition.attributeDefinitions());
        partitions = new Partitions(limits);
        indexes = definition.globalSecondaryIndexes().stream()
                .map(index -> new Index(index, definition.attributeDefinitions(), schema, limits))
                .toList();
    }

    String name() {
        return name;
    }

    KeySchema schema() {
        return schema;
    }

    Partitions partitions() {
        return partitions;
    }

    List<Index> indexes() {
        return indexes;
    }

    Index index(String wanted) {
        return indexes.stream()
                .filter(index -> index.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Invalid("The table does not have the specified index: " + wanted));
    }

    /** The item's place. */
    Slot slot(Key key) {
        return slots.computeIfAbsent(key.partition(), partition -> new TreeMap<>())
                .computeIfAbsent(key, Slot::new);
    }

    /** The item's place, unless nothing ever was there. */
    @Nullable
    Slot find(Key key) {
        return slots(key.partition()).get(key);
    }

    /** The places under one partition key. */
    NavigableMap<Key, Slot> slots(AttributeValue partition) {
        var found = slots.get(partition);
        return found == null ? Collections.emptyNavigableMap() : found;
    }

    /** All places. */
    Stream<Slot> slots() {
        return slots.values().stream().flatMap(partition -> partition.values().stream());
    }

    void watch(Consumer<ItemChange> watcher) {
        watchers.add(watcher);
    }

    /** The most write units that one item took in one second. */
    double mostOnOneItem() {
        return mostOnOneItem;
    }

    /**
     * Checks an item that is to be stored.
     *
     * @throws Invalid when it is too large, or a key of an index in it is of another type
     */
    void check(Image item) {
        if (item.bytes() > MOST_BYTES) {
            throw new Invalid("Item size has exceeded the maximum allowed size");
        }
        indexes.forEach(index -> index.schema().check(item.attributes()));
    }

    /** Whether the partitions take the write, by its units times a factor; if so the units are used. */
    boolean take(Slot slot, @Nullable Image after, int factor, long now, Units units) {
        int bytes = Math.max(slot.bytes(), after == null ? 0 : after.bytes());
        double own = (double) factor * Image.writeUnits(bytes);
        if (!partitions.write(slot.key().partition(), own, now)) {
            return false;
        }
        mostOnOneItem = Math.max(mostOnOneItem, slot.written(own, now));
        units.write(name, own);
        for (var index : indexes) {
            if (!take(index, slot, after, factor, now, units)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Index index, Slot slot, @Nullable Image after, int factor, long now, Units units) {
        var from = index.entry(slot.image());
        var to = index.entry(after);
        double needed = (double) factor * index.units(from, to);
        if (needed == 0) {
            return true;
        }
        var shown = to == null ? Objects.requireNonNull(from) : to;
        boolean taken =
                index.partitions().write(index.schema().of(shown.attributes()).partition(), needed, now);
        if (taken) {
            units.write(name + "/" + index.name(), needed);
        }
        return taken;
    }

    /** Stores the item, or removes it, now; indexes show it at that later time. */
    void store(Slot slot, @Nullable Image after, long now, long shownAt) {
        var before = slot.image();
        if (before == null && after == null) {
            return;
        }
        slot.become(after, now);
        for (var index : indexes) {
            var from = index.entry(before);
            var to = index.entry(after);
            if (index.units(from, to) > 0) {
                index.change(slot.key(), from, to, shownAt);
            }
        }
        if (!watchers.isEmpty() && !attributes(before).equals(attributes(after))) {
            var keys = schema.only(attributes(after == null ? before : after));
            var change = new ItemChange(name, keys, attributes(before), attributes(after));
            watchers.forEach(watcher -> watcher.accept(change));
        }
    }

    private static Map<String, AttributeValue> attributes(@Nullable Image image) {
        return image == null ? Map.of() : image.attributes();
    }
}
