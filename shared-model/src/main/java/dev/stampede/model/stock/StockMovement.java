package dev.stampede.model.stock;

import dev.stampede.model.id.OfferId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units that came in or went out other than by an order: the opening stock, a delivery, a correction. What an offer was
 * ever stocked with is the sum of its movements.
 *
 * @param id unique; derived from the request that caused it, so that a retry is the same movement
 * @param kind what moved them
 * @param offer whose stock moved
 * @param unitsByShard how many units came in (or, negative, went out), by shard
 * @param reason why, in the seller's words
 * @param fingerprint of the request that caused it
 * @param at when
 */
public record StockMovement(
        String id,
        Kind kind,
        OfferId offer,
        Map<Integer, Long> unitsByShard,
        String reason,
        String fingerprint,
        Instant at) {

    /** What moves units; the reason beside it is for people, and may say anything. */
    public enum Kind {
        /** An offer was published with them. */
        OPENING,
        /** Its seller brought them, or took them away. */
        ADJUSTMENT,
        /** Its seller said how many are free. */
        SETTING,
        /** They went from an offer of every day into a sale's. */
        SET_ASIDE,
        /** They came back from a sale that is over. */
        RETURN,
        /** They went between shards of one offer, of which there are more or fewer since. */
        RESHARDING,
        /** They came back from an order to a shard that had been merged with another. */
        REDIRECTION,
        /** Nobody wrote down what moved them: movements had no kind at first. */
        UNRECORDED
    }

    /** Keeps an unmodifiable copy of the units, in the order of the shards. */
    public StockMovement {
        unitsByShard = Collections.unmodifiableMap(new TreeMap<>(unitsByShard));
    }

    /** The units in all shards together. */
    public long units() {
        return unitsByShard.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The units split evenly over the shards, the first ones taking what is left over.
     *
     * @param units not negative
     */
    public static Map<Integer, Long> evenly(long units, int shards) {
        var split = new TreeMap<Integer, Long>();
        for (int shard = 0; shard < shards; shard++) {
            split.put(shard, units / shards + (shard < units % shards ? 1 : 0));
        }
        return split;
    }
}
