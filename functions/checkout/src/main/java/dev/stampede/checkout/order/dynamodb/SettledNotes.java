package dev.stampede.checkout.order.dynamodb;

import dev.stampede.model.id.OfferId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reservations that this environment made and whose orders stand, by shard: their notes go with its next write to
 * the shard, which saves a write for each order. Those that it forgets or never gets to are ended when they are stale.
 */
final class SettledNotes {

    /** Each takes some 80 bytes of a shard's item, and an item of up to 1 KB is one write unit. */
    private static final int MOST = 16;

    private record Place(OfferId offer, int shard) {}

    private final Map<String, Place> byAttempt = new LinkedHashMap<>();

    /** The order of that attempt stands. */
    synchronized void add(OfferId offer, int shard, String attempt) {
        byAttempt.put(attempt, new Place(offer, shard));
        if (byAttempt.size() > MOST) {
            byAttempt.remove(byAttempt.keySet().iterator().next());
        }
    }

    /** The attempts whose notes are in that shard. */
    synchronized List<String> in(OfferId offer, int shard) {
        var here = new Place(offer, shard);
        return byAttempt.entrySet().stream()
                .filter(note -> note.getValue().equals(here))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those notes are gone. */
    synchronized void remove(List<String> attempts) {
        byAttempt.keySet().removeAll(attempts);
    }
}
