package dev.stampede.checkout.order;

import dev.stampede.model.stock.Shard;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From which shards a line's units are to be taken. */
public sealed interface ShardPlan {

    /** The shards of that try, which counts from 0, and the units from each. */
    Map<Integer, Long> units(int attempt);

    /** From how many shards at once. */
    default int width() {
        return units(0).size();
    }

    /**
     * All units from one shard: the home shard first, and after each conflict from the next one, where nobody may be.
     *
     * @param home the first shard
     * @param shards how many the offer has
     * @param quantity units
     */
    record Hop(int home, int shards, long quantity) implements ShardPlan {

        @Override
        public Map<Integer, Long> units(int attempt) {
            return Map.of(Math.floorMod(home + attempt, shards), quantity);
        }
    }

    /**
     * The units from wherever they were last seen.
     *
     * @param unitsByShard units by shard
     */
    record Sweep(Map<Integer, Long> unitsByShard) implements ShardPlan {

        /** Keeps an unmodifiable copy, in the order of the shards. */
        public Sweep {
            unitsByShard = Collections.unmodifiableMap(new TreeMap<>(unitsByShard));
        }

        @Override
        public Map<Integer, Long> units(int attempt) {
            return unitsByShard;
        }

        /**
         * Takes from the fullest shards first, so that few are touched; empty when all together hold too little.
         *
         * @param shards as they were just read
         */
        public static Optional<ShardPlan> over(List<Shard> shards, long quantity) {
            var taken = new TreeMap<Integer, Long>();
            long missing = quantity;
            for (var shard : shards.stream()
                    .sorted((a, b) -> Long.compare(b.available(), a.available()))
                    .toList()) {
                long units = Math.min(missing, shard.available());
                if (units > 0) {
                    taken.put(shard.number(), units);
                    missing -= units;
                }
            }
            return missing == 0 ? Optional.of(new Sweep(taken)) : Optional.empty();
        }

        /** The most units that could be taken from so many of the shards. */
        public static long most(List<Shard> shards, int width) {
            return shards.stream()
                    .map(Shard::available)
                    .sorted(Comparator.reverseOrder())
                    .limit(Math.max(0, width))
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
