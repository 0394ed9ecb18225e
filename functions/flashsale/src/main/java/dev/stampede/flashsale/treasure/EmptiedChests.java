package dev.stampede.flashsale.treasure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/**
 * The emptied chests that this environment has seen, with their claims: they never change again, so a crowd that comes
 * too late costs no call, and a finder among it is still told so.
 */
public final class EmptiedChests {

    /** A chest takes some 3 KB here; these are those of ten of the largest treasures. */
    private static final int MOST_CHESTS = 5_000;

    private final Cache<Chest, OpenedChest> emptied =
            Caffeine.newBuilder().maximumSize(MOST_CHESTS).build();

    /** The chest, if it was seen emptied. */
    Optional<OpenedChest> find(Chest chest) {
        return Optional.ofNullable(emptied.getIfPresent(chest));
    }

    /** Those of the chests that weren't seen emptied. */
    List<Chest> unknown(List<Chest> chests) {
        return chests.stream().filter(chest -> find(chest).isEmpty()).toList();
    }

    /** Keeps those that are emptied. */
    void keep(List<OpenedChest> seen) {
        seen.stream().filter(OpenedChest::isEmptied).forEach(chest -> emptied.put(chest.chest(), chest));
    }
}
