package dev.stampede.flashsale.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the marketplace looks after a sale by itself. */
final class NextLook {

    /** A request goes on preparing for some seconds at most; who sends it again does so within minutes. */
    static final Duration PREPARING = Duration.ofMinutes(10);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** An order of the sale can still be cancelled or refunded this long after its end, and its units come back. */
    private static final Duration AFTER_THE_END = Duration.ofDays(90);

    private NextLook() {}

    /** After a change: whoever made it may have stopped before the offers followed. */
    static Instant soon(Instant now) {
        return now.plus(SHORTEST);
    }

    /** When preparing a sale has taken too long. */
    static Instant afterPreparing(Instant begun) {
        return begun.plus(PREPARING);
    }

    /**
     * The next look after one at that time: each minute while the sale sells, at its end, and ever more seldom after
     * it, as ever fewer units come back.
     */
    static Optional<Instant> after(Sale sale, Instant now) {
        if (!sale.isOverAt(now)) {
            var next = later(now, sale.opensAt()).plus(SHORTEST);
            var end = sale.closesAt().plusSeconds(1);
            return Optional.of(next.isBefore(end) ? next : end);
        }
        var since = Duration.between(sale.closesAt(), now);
        if (since.compareTo(AFTER_THE_END) > 0) {
            return Optional.empty();
        }
        return Optional.of(now.plus(clamped(since.dividedBy(2))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration clamped(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }
}
