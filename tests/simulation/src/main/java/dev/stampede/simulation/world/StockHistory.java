package dev.stampede.simulation.world;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.ItemChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many units were free at each moment, in each shard, and which movements were recorded. */
final class StockHistory {

    private static final String MOVEMENT = "movement#";

    private final Simulation simulation;
    private final Map<String, TreeMap<String, TreeMap<Long, Long>>> byOffer = new TreeMap<>();
    private final Map<String, TreeMap<Long, Long>> terms = new TreeMap<>();
    private final Set<String> movements = new TreeSet<>();
    private final List<Return> returns = new ArrayList<>();

    StockHistory(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * That units went back from a sale.
     *
     * @param at when, in nanoseconds of the run
     * @param offer the sale's
     */
    record Return(long at, OfferId offer) {}

    /** When units went back from sales. */
    List<Return> returns() {
        return List.copyOf(returns);
    }

    /** Whether it is a shard that changed. */
    static boolean isOfShard(ItemChange change) {
        return change.before().containsKey(StockTable.AVAILABLE)
                || change.after().containsKey(StockTable.AVAILABLE);
    }

    void changed(ItemChange change) {
        var item = change.after().isEmpty() ? change.before() : change.after();
        var available = item.get(StockTable.AVAILABLE);
        var key = text(item, StockTable.PK);
        if (key.startsWith(MOVEMENT)) {
            movements.add(key.substring(MOVEMENT.length()));
            noteReturn(item);
        }
        if (available != null) {
            byOffer.computeIfAbsent(key.substring(0, key.indexOf('#')), offer -> new TreeMap<>())
                    .computeIfAbsent(key, shard -> new TreeMap<>())
                    .put(simulation.nanoTime(), change.after().isEmpty() ? 0 : Long.parseLong(available.n()));
            terms.computeIfAbsent(key.substring(0, key.indexOf('#')), offer -> new TreeMap<>())
                    .putIfAbsent(number(item, StockTable.TERMS_VERSION), simulation.nanoTime());
        }
    }

    private void noteReturn(Map<String, AttributeValue> movement) {
        var offer = OfferId.parse(text(movement, "offerId"));
        if (text(movement, "reason").equals("left over from a sale")
                && offer.sale().isPresent()) {
            returns.add(new Return(simulation.nanoTime(), offer));
        }
    }

    /** Whether that movement of stock was recorded. */
    boolean isRecorded(String movement) {
        return movements.contains(movement);
    }

    /**
     * The fewest units that somebody could have seen who looked at each shard at some time between, not at all of them
     * at once.
     */
    long fewest(OfferId offer, long from, long to) {
        return byOffer.getOrDefault(offer.value(), new TreeMap<>()).values().stream()
                .mapToLong(shard -> fewest(shard, from, to))
                .sum();
    }

    private static long fewest(NavigableMap<Long, Long> shard, long from, long to) {
        var before = shard.floorEntry(from);
        long first = before == null ? 0 : before.getValue();
        return shard.subMap(from, true, to, true).values().stream()
                .mapToLong(Long::longValue)
                .reduce(first, Math::min);
    }

    /** Whether the terms of that version had been replaced by others at that time. */
    boolean isReplaced(OfferId offer, long version, long at) {
        var later = terms.getOrDefault(offer.value(), new TreeMap<>()).higherEntry(version);
        return later != null && later.getValue() < at;
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.getOrDefault(name, AttributeValue.fromN("0")).n());
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("#")).s();
    }
}
