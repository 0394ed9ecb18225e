package dev.stampede.loadtest;

import dev.stampede.client.Account;
import dev.stampede.client.Backoff;
import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * What the shop says afterwards, by its API alone.
 *
 * @param offer what was sold
 * @param orders by a shopper's number, their orders
 * @param left what is left of it
 */
record Books(HotOffer offer, Map<Integer, List<ShopOrder>> orders, Left left) {

    /** Reads of one store may be a little behind, and answers about stock are kept for a second. */
    private static final Duration TO_SETTLE = Duration.ofSeconds(10);

    private static final Backoff BETWEEN_READS = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(2));
    private static final Set<String> GIVEN_BACK = Set.of("CANCELLING", "CANCELLED", "REFUNDED");
    private static final int AT_ONCE = 8;

    /** Keeps a copy. */
    Books {
        orders = new ConcurrentSkipListMap<>(orders);
    }

    /** Reads them until nothing is wrong with them, or it won't become better. */
    static Books settled(Requests requests, HotOffer offer, List<Account> shoppers, Outcome outcome) {
        var end = Instant.now().plus(TO_SETTLE);
        for (int tries = 1; ; tries++) {
            var books = read(requests, offer, shoppers);
            if (books.wrongs(outcome).isEmpty() || Instant.now().isAfter(end)) {
                return books;
            }
            BETWEEN_READS.pause(tries);
        }
    }

    private static Books read(Requests requests, HotOffer offer, List<Account> shoppers) {
        var orders = new ConcurrentSkipListMap<Integer, List<ShopOrder>>();
        new Crew(AT_ONCE)
                .each(
                        IntStream.range(0, shoppers.size()).boxed().toList(),
                        number -> orders.put(number, new Shop(requests, shoppers.get(number)).orders()));
        return new Books(offer, orders, offer.left(requests));
    }

    /** How many units are sold. */
    long sold() {
        return orders.values().stream().mapToLong(this::unitsIn).sum();
    }

    private long unitsIn(List<ShopOrder> some) {
        return some.stream()
                .filter(order -> !GIVEN_BACK.contains(order.state()))
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.offerId().equals(offer.line().offerId()))
                .mapToLong(ShopOrder.Line::quantity)
                .sum();
    }

    /** What isn't as it must be; nothing when all is well. */
    List<String> wrongs(Outcome outcome) {
        var wrongs = new ArrayList<String>();
        long sold = sold();
        if (outcome.ordered().size() > offer.units()) {
            wrongs.add("oversold: %,d shoppers were told that they have one of %,d units"
                    .formatted(outcome.ordered().size(), offer.units()));
        }
        if (sold > offer.units()) {
            wrongs.add("oversold: orders for %,d of %,d units stand".formatted(sold, offer.units()));
        }
        if (left instanceof Left.Free free && sold + free.units() != offer.units()) {
            wrongs.add("%,d units are sold and %,d are free, of %,d".formatted(sold, free.units(), offer.units()));
        }
        outcome.ordered().forEach((number, orderId) -> {
            if (ordersOf(number).stream().noneMatch(order -> order.orderId().equals(orderId))) {
                wrongs.add("shopper %d was told of the order %s, which isn't there".formatted(number, orderId));
            }
        });
        orders.forEach((number, theirs) -> {
            if (!offer.sale().allows(unitsIn(theirs))) {
                wrongs.add("shopper %d has %,d units, of at most %,d"
                        .formatted(number, unitsIn(theirs), offer.sale().perShopper()));
            }
            if (theirs.size() > 1) {
                wrongs.add("shopper %d ordered once and has %d orders".formatted(number, theirs.size()));
            }
        });
        return wrongs;
    }

    private List<ShopOrder> ordersOf(int shopper) {
        return orders.getOrDefault(shopper, List.of());
    }
}
