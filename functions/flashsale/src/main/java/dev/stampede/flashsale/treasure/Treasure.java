package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.runtime.seal.Coupon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What shoppers hunt for. It never changes once it is hidden.
 *
 * @param id derived from the request that hid it
 * @param seller whose goods it makes cheaper
 * @param title for shoppers
 * @param count how many shoppers can find it
 * @param code what they have to find
 * @param discount what each of them gets off one order
 * @param opensAt from when it can be claimed, inclusive, in whole seconds
 * @param closesAt until when it can be claimed, inclusive, in whole seconds
 * @param clues by the time they open
 */
public record Treasure(
        TreasureId id,
        SellerId seller,
        String title,
        int count,
        HiddenCode code,
        Money discount,
        Instant opensAt,
        Instant closesAt,
        List<Clue> clues) {

    /** How long a finder may take to use the coupon, after the treasure has closed. */
    static final Duration COUPON_LASTS = Duration.ofDays(30);

    /** Keeps an unmodifiable copy of the clues. */
    public Treasure {
        clues = List.copyOf(clues);
    }

    /** Over how many chests the claims are spread. */
    int chests() {
        return Math.ceilDiv(count, Chest.MOST_CLAIMS);
    }

    /** The chest of that number; the sizes of all add up to the count, and differ by one at most. */
    Chest chest(int number) {
        int size = count / chests() + (number < count % chests() ? 1 : 0);
        return new Chest(id, number, size);
    }

    /** Whether the time to claim hasn't come yet. */
    boolean isAhead(Instant now) {
        return now.isBefore(opensAt);
    }

    /** Whether the time to claim has passed. */
    boolean isOver(Instant now) {
        return now.isAfter(closesAt);
    }

    /** Whether that is the code. */
    boolean opensWith(String guess) {
        return code.is(HiddenCode.of(id, guess));
    }

    /** The clues that can be read at that time. */
    public List<Clue> cluesAt(Instant now) {
        return clues.stream().filter(clue -> clue.isOpen(now)).toList();
    }

    /** When the next clue opens after that time; empty when all can be read. */
    public Optional<Instant> nextClueAfter(Instant now) {
        return clues.stream()
                .filter(clue -> !clue.isOpen(now))
                .map(Clue::opensAt)
                .min(Instant::compareTo);
    }

    /** What a finder gets: the same for the same shopper, whenever it is asked for. */
    public Coupon couponFor(ShopperId finder) {
        return new Coupon(finder, id, seller, discount, closesAt.plus(COUPON_LASTS));
    }
}
