package dev.stampede.invariants;

import java.util.Map;

/** A movement of stock as it is stored. */
public record StoredMovement(String key, String offer, Map<Integer, Long> unitsByShard, String reason) {

    static StoredMovement of(Item item) {
        return new StoredMovement(
                item.text("pk"), item.text("offerId"), item.byShard("unitsByShard"), item.text("reason"));
    }

    long units() {
        return unitsByShard.values().stream().mapToLong(Long::longValue).sum();
    }
}
