package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.dynamodb.expression.Bindings;
import dev.stampede.simulation.dynamodb.expression.ConditionExpression;
import dev.stampede.simulation.dynamodb.expression.ProjectionExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items read for one page, until it is full. */
final class Page {

    private final int mostItems;
    private final int mostBytes;
    private final List<Image> read = new ArrayList<>();
    private int bytes;
    private boolean full;

    Page(@Nullable Integer mostItems, int mostBytes) {
        this.mostItems = mostItems == null ? Integer.MAX_VALUE : mostItems;
        this.mostBytes = mostBytes;
    }

    /** Whether one more item is read. */
    boolean hasRoom(Image next) {
        full = read.size() >= mostItems || (!read.isEmpty() && bytes + next.bytes() > mostBytes);
        return !full;
    }

    void add(Image item) {
        read.add(item);
        bytes += item.bytes();
    }

    /** The size of all that was read. */
    int bytes() {
        return bytes;
    }

    Queries.Found found(
            KeySchema table,
            KeySchema index,
            Optional<ConditionExpression> filter,
            Optional<ProjectionExpression> projection,
            Bindings bindings) {
        var items = new ArrayList<Map<String, AttributeValue>>(read.size());
        for (var image : read) {
            var item = image.attributes();
            if (filter.isEmpty() || filter.get().holds(item, bindings)) {
                items.add(projection.isEmpty() ? item : projection.get().of(item, bindings));
            }
        }
        // It stops at the limit without looking whether there is more.
        boolean more = full || read.size() == mostItems;
        return new Queries.Found(items, read.size(), more ? key(read.getLast(), table, index) : Map.of());
    }

    private static Map<String, AttributeValue> key(Image item, KeySchema table, KeySchema index) {
        var key = new TreeMap<>(table.only(item.attributes()));
        key.putAll(index.only(item.attributes()));
        return key;
    }
}
