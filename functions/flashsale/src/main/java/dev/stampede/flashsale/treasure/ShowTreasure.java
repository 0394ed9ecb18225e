package dev.stampede.flashsale.treasure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.model.id.TreasureId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Shows a treasure, and roughly how many can still find it. Anybody may look, as often as they like, so what this
 * environment has read it keeps for a second, and of a large treasure it reads a few chests and tells from them.
 */
public final class ShowTreasure implements Renewable {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_TREASURES = 100;

    /** Chests of 1 KB each: so many read at once are 13 read units, however many the treasure has. */
    private static final int MOST_READ = 25;

    private final Treasures treasures;
    private final Chests chests;
    private final EmptiedChests emptied;
    private final Clock clock;
    private final Cache<TreasureId, Seen> recent;
    private final RandomGenerator random;

    /**
     * Shows those treasures.
     *
     * @param ticker tells how time passes
     * @param random chooses the chests to tell from
     */
    public ShowTreasure(
            Treasures treasures,
            Chests chests,
            EmptiedChests emptied,
            Clock clock,
            Ticker ticker,
            RandomGenerator random) {
        this.treasures = treasures;
        this.chests = chests;
        this.emptied = emptied;
        this.clock = clock;
        this.random = random;
        this.recent = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_TREASURES)
                .expireAfterWrite(KEPT)
                .build();
    }

    private record Seen(Treasure treasure, Remaining remaining) {

        ShownTreasure at(Instant now) {
            return new ShownTreasure(treasure, remaining, now);
        }
    }

    /** The treasure, with what was left of it up to a second ago, if there is one. */
    public Optional<ShownTreasure> show(TreasureId id) {
        var now = clock.instant();
        var kept = Optional.ofNullable(recent.getIfPresent(id));
        if (kept.isPresent()) {
            return kept.map(seen -> seen.at(now));
        }
        var read = treasures.find(id).map(treasure -> new Seen(treasure, remaining(treasure, now)));
        read.ifPresent(seen -> recent.put(id, seen));
        return read.map(seen -> seen.at(now));
    }

    @Override
    public void renew() {
        recent.invalidateAll();
    }

    private Remaining remaining(Treasure treasure, Instant now) {
        return treasure.isAhead(now) ? Remaining.PLENTY : Remaining.of(left(treasure), treasure.count());
    }

    /**
     * Only chests that weren't seen emptied are read: what an emptied one holds is known for good. As long as some
     * weren't looked into, there may be something left in them.
     */
    private long left(Treasure treasure) {
        var all =
                IntStream.range(0, treasure.chests()).mapToObj(treasure::chest).toList();
        var open = emptied.unknown(all);
        if (open.isEmpty()) {
            return 0;
        }
        var seen = chests.glance(some(open));
        emptied.keep(seen);
        long left = seen.stream().mapToLong(OpenedChest::left).sum();
        return seen.size() == open.size() ? left : Math.max(1, left * open.size() / seen.size());
    }

    private List<Chest> some(List<Chest> open) {
        if (open.size() <= MOST_READ) {
            return open;
        }
        var shuffled = new ArrayList<>(open);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, MOST_READ);
    }
}
