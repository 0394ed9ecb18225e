package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shopper as one treasure knows them: short, of one length, and nobody's name.
 *
 * @param key derived from treasure and shopper
 */
public record Finder(String key) implements Comparable<Finder> {

    /** The shopper as that treasure knows them. */
    static Finder of(TreasureId treasure, ShopperId shopper) {
        return new Finder(DerivedId.of("finder", treasure.value(), shopper.value()));
    }

    /**
     * The chests in the order in which this finder tries them, the same each time: all of them, round from one that
     * differs between finders, so that a crowd spreads over the chests.
     */
    List<Chest> walk(Treasure treasure) {
        int chests = treasure.chests();
        int first = Math.floorMod(key.hashCode(), chests);
        return IntStream.range(0, chests)
                .mapToObj(step -> treasure.chest((first + step) % chests))
                .toList();
    }

    @Override
    public int compareTo(Finder other) {
        return key.compareTo(other.key);
    }
}
