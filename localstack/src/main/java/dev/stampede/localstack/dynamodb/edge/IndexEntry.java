package dev.stampede.localstack.dynamodb.edge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * An item as an index has it.
 *
 * @param key the index's own key
 * @param item all that is projected
 */
record IndexEntry(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {

    private static final int KILOBYTE = 1_024;

    /** The entry of an item; empty when there is none, or the item lacks an attribute of the index's key. */
    static Optional<IndexEntry> of(
            GlobalSecondaryIndexDescription index, List<KeySchemaElement> tableKey, Map<String, AttributeValue> item) {
        var key = names(index.keySchema());
        if (!item.keySet().containsAll(key)) {
            return Optional.empty();
        }
        var projected = new HashSet<>(key);
        projected.addAll(names(tableKey));
        projected.addAll(index.projection().nonKeyAttributes());
        if (index.projection().projectionType() == ProjectionType.ALL) {
            projected.addAll(item.keySet());
        }
        return Optional.of(new IndexEntry(only(item, key), only(item, projected)));
    }

    /**
     * The write units of getting an index from one entry to another: nothing when they are equal, one write when it
     * comes, goes or changes, and two when its key changes (developer guide, "Using Global Secondary Indexes").
     */
    static long units(Optional<IndexEntry> before, Optional<IndexEntry> after) {
        if (before.equals(after)) {
            return 0;
        }
        if (before.isPresent()
                && after.isPresent()
                && before.get().key().equals(after.get().key())) {
            return Math.max(before.get().units(), after.get().units());
        }
        return before.map(IndexEntry::units).orElse(0L)
                + after.map(IndexEntry::units).orElse(0L);
    }

    private long units() {
        return Math.ceilDiv(ItemSize.of(item), KILOBYTE);
    }

    private static Set<String> names(List<KeySchemaElement> key) {
        var names = new HashSet<String>();
        key.forEach(element -> names.add(element.attributeName()));
        return names;
    }

    private static Map<String, AttributeValue> only(Map<String, AttributeValue> item, Set<String> names) {
        var some = new HashMap<>(item);
        some.keySet().retainAll(names);
        return some;
    }
}
