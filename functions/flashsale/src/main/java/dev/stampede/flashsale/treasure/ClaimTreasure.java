package dev.stampede.flashsale.treasure;

import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Claims a treasure for a shopper who has found its code.
 *
 * <p>Exactly as many claims succeed as there are treasures. A claim and the count of a chest's claims are one
 * conditional write to one item, so a chest never holds more claims than its size, and the sizes add up to the count.
 * And nobody is told that all is gone before their walk has met every chest emptied.
 *
 * <p>Each shopper claims once. They walk the chests in one order of their own, and leave a chest only when it is
 * emptied and holds no claim of theirs; both stay so, because claims are never taken back. So whoever asks for them
 * again, at the same time or after an answer that was lost, comes past the same chests to the one that holds their
 * claim, or, if there is none, to the first one with room, where the write's condition lets one claim in. A chest that
 * is busy, or whose answer was lost, is therefore never left for another: it may hold the claim.
 */
public final class ClaimTreasure {

    /** How far ahead a walk looks when it meets an emptied chest: as many as one call reads. */
    private static final int LOOKS_AHEAD = 100;

    private final Treasures treasures;
    private final Chests chests;
    private final EmptiedChests emptied;
    private final Retries retries;
    private final Clock clock;

    /** Claims from those chests. */
    public ClaimTreasure(Treasures treasures, Chests chests, EmptiedChests emptied, Retries retries, Clock clock) {
        this.treasures = treasures;
        this.chests = chests;
        this.emptied = emptied;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Claims the treasure; asking again gives the same claim, also when the treasure has closed since.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when a chest can't be reached; a retry is safe
     */
    public Claiming claim(TreasureId id, ShopperId shopper, String guess) {
        return treasures
                .find(id)
                .map(treasure -> claim(treasure, shopper, guess))
                .orElseGet(Claiming.NoSuchTreasure::new);
    }

    private Claiming claim(Treasure treasure, ShopperId shopper, String guess) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (treasure.isAhead(now)) {
            return new Claiming.NotOpen(treasure);
        }
        if (!treasure.opensWith(guess)) {
            return new Claiming.WrongCode();
        }
        var finder = Finder.of(treasure.id(), shopper);
        return treasure.isOver(now)
                ? walk(treasure, finder, chests::look)
                : walk(treasure, finder, chest -> claim(chest, finder, now));
    }

    private OpenedChest claim(Chest chest, Finder finder, Instant now) {
        var what = "chest %d of %s".formatted(chest.number(), chest.treasure());
        return retries.untilDone(what, attempt -> chests.claim(chest, finder, now));
    }

    private Claiming walk(Treasure treasure, Finder finder, Function<Chest, OpenedChest> open) {
        var walk = finder.walk(treasure);
        for (int step = 0; step < walk.size(); step++) {
            var chest = walk.get(step);
            var opened = emptied.find(chest).orElseGet(() -> open.apply(chest));
            var claim = opened.claimOf(finder);
            if (claim.isPresent()) {
                return new Claiming.Claimed(treasure, claim.get());
            }
            if (!opened.isEmptied()) {
                return new Claiming.NotOpen(treasure); // it was only looked at, and the walk never goes past it
            }
            pass(opened, walk.subList(step + 1, walk.size()));
        }
        return new Claiming.Gone();
    }

    /**
     * The chests after an emptied one are likely to be, too: one read for many, instead of a refused write for each.
     */
    private void pass(OpenedChest met, List<Chest> ahead) {
        if (emptied.find(met.chest()).isPresent()) {
            return;
        }
        emptied.keep(List.of(met));
        var next = emptied.unknown(ahead).stream().limit(LOOKS_AHEAD).toList();
        if (!next.isEmpty()) {
            emptied.keep(chests.glance(next));
        }
    }
}
