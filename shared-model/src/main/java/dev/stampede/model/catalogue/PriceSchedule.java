package dev.stampede.model.catalogue;

import dev.stampede.model.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * From which price on a product can be bought, and when: offers open and close at their times, when nobody writes
 * anything, so what is shown has to follow from what was written before.
 *
 * @param spans by time; in between, nothing of the product is sold
 */
public record PriceSchedule(List<Span> spans) {

    /** So many are kept, the next ones; who has more plans than that for one product is seen by and by. */
    public static final int MOST_SPANS = 100;

    /** Nothing of the product can be bought at any time. */
    public static final PriceSchedule NEVER = new PriceSchedule(List.of());

    /**
     * A time with one lowest price.
     *
     * @param from inclusive, in whole seconds
     * @param until inclusive, in whole seconds
     * @param lowest price among the offers that are open then
     */
    public record Span(Instant from, Instant until, Money lowest) {}

    /** Keeps an unmodifiable copy. */
    public PriceSchedule {
        spans = List.copyOf(spans);
    }

    /**
     * The schedule of offers that have units.
     *
     * @param offers on what they are sold, all in one currency
     * @param now what was before isn't kept
     */
    public static PriceSchedule over(Collection<Terms> offers, Instant now) {
        var spans = new ArrayList<Span>();
        var boundaries = List.copyOf(boundaries(offers));
        for (int i = 0; i + 1 < boundaries.size() && spans.size() < MOST_SPANS; i++) {
            var from = boundaries.get(i);
            var until = boundaries.get(i + 1).minusSeconds(1);
            if (!until.isBefore(second(now))) {
                lowest(offers, from).ifPresent(price -> append(spans, new Span(from, until, price)));
            }
        }
        return new PriceSchedule(spans);
    }

    /** The lowest price of what can be bought at that time, if anything can. */
    public Optional<Money> lowestAt(Instant time) {
        var second = second(time);
        return spans.stream()
                .filter(span -> !second.isBefore(span.from) && !second.isAfter(span.until))
                .map(Span::lowest)
                .findFirst();
    }

    private static TreeSet<Instant> boundaries(Collection<Terms> offers) {
        var times = new TreeSet<Instant>();
        offers.stream()
                .filter(terms -> !terms.isPaused())
                .flatMap(terms -> Stream.of(terms.opensAt(), terms.closesAt().plusSeconds(1)))
                .forEach(times::add);
        return times;
    }

    private static Optional<Money> lowest(Collection<Terms> offers, Instant time) {
        return offers.stream()
                .filter(terms -> terms.openAt(time))
                .map(Terms::price)
                .min(Money::compareTo);
    }

    private static void append(List<Span> spans, Span next) {
        if (spans.isEmpty()
                || !spans.getLast().lowest.equals(next.lowest)
                || !spans.getLast().until.plusSeconds(1).equals(next.from)) {
            spans.add(next);
            return;
        }
        spans.add(new Span(spans.removeLast().from, next.until, next.lowest));
    }

    /** As a shard's window is compared. */
    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
