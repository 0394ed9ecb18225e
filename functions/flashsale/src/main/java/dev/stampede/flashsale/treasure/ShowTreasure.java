package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.TreasureId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows a treasure, and roughly how many can still find it. */
public final class ShowTreasure {

    private final Treasures treasures;
    private final Chests chests;
    private final EmptiedChests emptied;
    private final Clock clock;

    /** Shows those treasures. */
    public ShowTreasure(Treasures treasures, Chests chests, EmptiedChests emptied, Clock clock) {
        this.treasures = treasures;
        this.chests = chests;
        this.emptied = emptied;
        this.clock = clock;
    }

    /** The treasure as it is now, if there is one. */
    public Optional<ShownTreasure> show(TreasureId id) {
        var now = clock.instant();
        return treasures.find(id).map(treasure -> new ShownTreasure(treasure, remaining(treasure, now), now));
    }

    private Remaining remaining(Treasure treasure, Instant now) {
        return treasure.isAhead(now) ? Remaining.PLENTY : Remaining.of(left(treasure), treasure.count());
    }

    /** Only chests that weren't seen emptied are read: what an emptied one holds is known for good. */
    private long left(Treasure treasure) {
        var all =
                IntStream.range(0, treasure.chests()).mapToObj(treasure::chest).toList();
        var open = emptied.unknown(all);
        if (open.isEmpty()) {
            return 0;
        }
        var seen = chests.glance(open);
        emptied.keep(seen);
        return seen.stream().mapToLong(OpenedChest::left).sum();
    }
}
