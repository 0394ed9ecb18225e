package dev.stampede.flashsale.sale;

import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which units move between shards, by shard in order; what it answers names only shards that change. */
final class Spread {

    private Spread() {}

    /** The free units of all shards. */
    static long free(Collection<Shard> shards) {
        return shards.stream().mapToLong(Shard::available).sum();
    }

    /**
     * Units that go out, from the fullest shards first, so that the fewest are touched.
     *
     * @param units at most what the shards have
     */
    static SortedMap<Integer, Long> out(List<Shard> shards, long units) {
        var changes = new TreeMap<Integer, Long>();
        long left = units;
        for (var shard : fullestFirst(shards)) {
            long taken = Math.min(left, shard.available());
            if (taken > 0) {
                changes.put(shard.number(), -taken);
            }
            left -= taken;
        }
        return changes;
    }

    /** What the fullest of the shards have together. */
    static long inFullest(List<Shard> shards, int most) {
        return free(fullestFirst(shards).stream().limit(most).toList());
    }

    /** All free units of the shards, on their way out. */
    static SortedMap<Integer, Long> allOut(List<Shard> shards) {
        return out(shards, free(shards));
    }

    /** Units that come in, evenly. */
    static SortedMap<Integer, Long> in(long units, int shards) {
        var changes = new TreeMap<>(StockMovement.evenly(units, shards));
        changes.values().removeIf(share -> share == 0);
        return changes;
    }

    /**
     * From shards that have more than they would when all are level, to new ones that begin with nothing, which are all
     * named, also those that get nothing.
     */
    static SortedMap<Integer, Long> toNew(List<Shard> shards, int newCount) {
        var level = StockMovement.evenly(free(shards), newCount);
        var changes = new TreeMap<Integer, Long>();
        long given = 0;
        for (var shard : shards) {
            long surplus = Math.max(0, shard.available() - level.getOrDefault(shard.number(), 0L));
            if (surplus > 0) {
                changes.put(shard.number(), -surplus);
            }
            given += surplus;
        }
        int old = shards.size();
        StockMovement.evenly(given, newCount - old).forEach((place, units) -> changes.put(old + place, units));
        return changes;
    }

    /** What the last shard has, to the emptiest of the others. */
    static SortedMap<Integer, Long> lastToEmptiest(List<Shard> shards) {
        var last = shards.getLast();
        var emptiest = shards.stream()
                .limit(shards.size() - 1L)
                .min(Comparator.comparingLong(Shard::available).thenComparingInt(Shard::number))
                .orElseThrow();
        return new TreeMap<>(Map.of(last.number(), -last.available(), emptiest.number(), last.available()));
    }

    private static List<Shard> fullestFirst(List<Shard> shards) {
        return shards.stream()
                .sorted(Comparator.comparingLong(Shard::available).reversed().thenComparingInt(Shard::number))
                .toList();
    }
}
