package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Values;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** A global secondary index: entries of the items that have its key, a moment behind the table. */
final class Index {

    private final String name;
    private final KeySchema schema;
    private final TreeSet<String> projected = new TreeSet<>();
    private final ProjectionType projection;
    private final Partitions partitions;
    private final TreeMap<AttributeValue, TreeMap<EntryKey, Image>> entries = new TreeMap<>(Values::compare);
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();

    Index(GlobalSecondaryIndex definition, List<AttributeDefinition> attributes, KeySchema table, Limits limits) {
        name = definition.indexName();
        schema = KeySchema.of(definition.keySchema(), attributes);
        projection = definition.projection().projectionType();
        projected.addAll(schema.types().keySet());
        projected.addAll(table.types().keySet());
        projected.addAll(definition.projection().nonKeyAttributes());
        partitions = new Partitions(limits);
    }

    /**
     * Where an entry is: in the order of its key, then of its item's key.
     *
     * @param key the index's
     * @param item the table's
     */
    record EntryKey(Key key, Key item) implements Comparable<EntryKey> {

        @Override
        public int compareTo(EntryKey other) {
            int byKey = key.compareTo(other.key);
            return byKey == 0 ? item.compareTo(other.item) : byKey;
        }
    }

    private record Pending(
            long at,
            Key item,
            @Nullable Image before,
            @Nullable Image after) {}

    String name() {
        return name;
    }

    KeySchema schema() {
        return schema;
    }

    Partitions partitions() {
        return partitions;
    }

    /** Whether all of an item's attributes are in its entry. */
    boolean isWhole() {
        return projection == ProjectionType.ALL;
    }

    /** The item's entry; none when it lacks the index's key. */
    @Nullable
    Image entry(@Nullable Image item) {
        if (item == null || !schema.isIn(item.attributes())) {
            return null;
        }
        if (isWhole()) {
            return item;
        }
        var some = new TreeMap<>(item.attributes());
        some.keySet().retainAll(projected);
        return new Image(Collections.unmodifiableMap(some), ItemSize.of(some));
    }

    /**
     * The write units of getting from one entry to another: nothing when they are equal, one write when it comes, goes
     * or changes, and two when its key changes (developer guide, "Using Global Secondary Indexes").
     */
    int units(@Nullable Image before, @Nullable Image after) {
        if (before == null) {
            return after == null ? 0 : Image.writeUnits(after.bytes());
        }
        if (after == null) {
            return Image.writeUnits(before.bytes());
        }
        if (before.attributes().equals(after.attributes())) {
            return 0;
        }
        boolean moves = !schema.of(before.attributes()).equals(schema.of(after.attributes()));
        return moves
                ? Image.writeUnits(before.bytes()) + Image.writeUnits(after.bytes())
                : Image.writeUnits(Math.max(before.bytes(), after.bytes()));
    }

    /** Shows the change from that time on. */
    void change(Key item, @Nullable Image before, @Nullable Image after, long at) {
        pending.add(new Pending(at, item, before, after));
    }

    /** The entries under one partition key as they are shown by now. */
    NavigableMap<EntryKey, Image> entries(AttributeValue partition, long now) {
        while (!pending.isEmpty() && pending.getFirst().at() <= now) {
            show(pending.removeFirst());
        }
        return under(partition);
    }

    private NavigableMap<EntryKey, Image> under(AttributeValue partition) {
        return entries.computeIfAbsent(partition, key -> new TreeMap<>());
    }

    private void show(Pending change) {
        place(change.before(), change.item())
                .ifPresent(place -> under(place.key().partition()).remove(place));
        var after = change.after();
        place(after, change.item())
                .ifPresent(place -> under(place.key().partition()).put(place, Objects.requireNonNull(after)));
    }

    private Optional<EntryKey> place(@Nullable Image entry, Key item) {
        return Optional.ofNullable(entry).map(shown -> new EntryKey(schema.of(shown.attributes()), item));
    }
}
