package dev.stampede.simulation.world;

import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.ItemChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What items were like in the course of a run, to be asked when it is over. */
final class Past {

    private final Simulation simulation;
    private final Map<Map<String, AttributeValue>, TreeMap<Long, Map<String, AttributeValue>>> items = new HashMap<>();

    private Past(Simulation simulation) {
        this.simulation = simulation;
    }

    /** That of a table's items, as far as such changes tell of it. */
    static Past of(Database database, Simulation simulation, String table, Predicate<ItemChange> told) {
        var past = new Past(simulation);
        database.watch(table, change -> {
            if (told.test(change)) {
                past.changed(change);
            }
        });
        return past;
    }

    /**
     * What an item was like for a while.
     *
     * @param from since when, in nanoseconds of the run
     * @param to until when
     * @param item its attributes; none while there was no such item
     */
    record Then(long from, long to, Map<String, AttributeValue> item) {}

    private void changed(ItemChange change) {
        items.computeIfAbsent(change.keys(), key -> new TreeMap<>()).put(simulation.nanoTime(), change.after());
    }

    /** All that the item was like between two times, in order; at least one. */
    List<Then> between(Map<String, AttributeValue> key, long from, long to) {
        var changes = items.getOrDefault(key, new TreeMap<>());
        var found = new ArrayList<Then>();
        var before = changes.floorEntry(from);
        long since = from;
        Map<String, AttributeValue> item = before == null ? Map.of() : before.getValue();
        for (var change : changes.subMap(from, false, to, true).entrySet()) {
            found.add(new Then(since, change.getKey(), item));
            since = change.getKey();
            item = change.getValue();
        }
        found.add(new Then(since, to, item));
        return found;
    }
}
