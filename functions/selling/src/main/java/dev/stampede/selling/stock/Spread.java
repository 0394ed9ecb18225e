package dev.stampede.selling.stock;

import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How units are spread over the shards of an offer. What it answers names only shards that change. */
final class Spread {

    private Spread() {}

    /**
     * What comes in and goes out, so that the shards together have that many free units, each as many as the others.
     */
    static Map<Integer, Long> level(List<Shard> shards, long available) {
        var wanted = StockMovement.evenly(available, shards.size());
        var changes = new HashMap<Integer, Long>();
        for (var shard : shards) {
            changes.put(shard.number(), wanted.getOrDefault(shard.number(), 0L) - shard.available());
        }
        return changesOnly(changes);
    }

    /** Units that come in, evenly. */
    static Map<Integer, Long> in(long units, int shards) {
        return changesOnly(StockMovement.evenly(units, shards));
    }

    /**
     * Units that go out, from the fullest shards first, so that few writes get in the way of orders.
     *
     * @param units at most what the shards have
     */
    static Map<Integer, Long> out(List<Shard> shards, long units) {
        var fullestFirst = shards.stream()
                .sorted(Comparator.comparingLong(Shard::available).reversed())
                .toList();
        var changes = new HashMap<Integer, Long>();
        long left = units;
        for (var shard : fullestFirst) {
            long taken = Math.min(left, shard.available());
            changes.put(shard.number(), -taken);
            left -= taken;
        }
        return changesOnly(changes);
    }

    /** The free units of all shards. */
    static long free(Collection<Shard> shards) {
        return shards.stream().mapToLong(Shard::available).sum();
    }

    private static Map<Integer, Long> changesOnly(Map<Integer, Long> changes) {
        var kept = new HashMap<>(changes);
        kept.values().removeIf(units -> units == 0);
        return Map.copyOf(kept);
    }
}
