package dev.stampede.invariants;

import java.util.Map;

/**
 * A movement of stock as it is stored.
 *
 * @param kind what moved the units; empty where it was stored before movements had one
 */
public record StoredMovement(String key, String kind, String offer, Map<Integer, Long> unitsByShard) {

    static StoredMovement of(Item item) {
        return new StoredMovement(
                item.text("pk"),
                item.optionalText("kind").orElse(""),
                item.text("offerId"),
                item.byShard("unitsByShard"));
    }

    long units() {
        return unitsByShard.values().stream().mapToLong(Long::longValue).sum();
    }
}
