package dev.stampede.flashsale.treasure;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chest and the claims on it. Claims are never taken back, so what is seen of an emptied chest stays true.
 *
 * @param chest which one
 * @param claims when each finder claimed
 */
public record OpenedChest(Chest chest, SortedMap<Finder, Instant> claims) {

    /** Keeps an unmodifiable copy of the claims. */
    public OpenedChest {
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
    }

    /** A chest that nobody has claimed from. */
    public static OpenedChest untouched(Chest chest) {
        return new OpenedChest(chest, new TreeMap<>(Map.of()));
    }

    /** When that finder claimed from it, if they did. */
    Optional<Instant> claimOf(Finder finder) {
        return Optional.ofNullable(claims.get(finder));
    }

    /** How many can still claim from it. */
    int left() {
        return chest.size() - claims.size();
    }

    /** Whether nobody can claim from it any more. */
    boolean isEmptied() {
        return left() <= 0;
    }
}
