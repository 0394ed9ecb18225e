package dev.stampede.catalog.browse;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A product and who sells it.
 *
 * @param product what it is
 * @param offers of it, all in one currency, also those that are over
 */
public record OfferedProduct(Product product, List<StockedOffer> offers) {

    /** Among equal prices, the order never changes: by seller, and by sale. */
    private static final Comparator<Offer> CHEAPEST_FIRST = Comparator.<Offer, Money>comparing(
                    offer -> offer.terms().price())
            .thenComparing(offer -> offer.id().seller().value())
            .thenComparing(offer -> offer.id().value());

    /** Keeps an unmodifiable copy of the offers. */
    public OfferedProduct {
        offers = List.copyOf(offers);
    }

    /**
     * What a shopper is shown who looks at that time: the cheapest first of what can be bought, and behind it what is
     * sold out or will only open. What is over, paused or withdrawn isn't shown: nobody can buy of it, and each sale
     * leaves an offer behind.
     */
    public List<StockedOffer> shownAt(Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        return offers.stream()
                .filter(stocked -> !stocked.offer().terms().isPaused()
                        && !second.isAfter(stocked.offer().terms().closesAt()))
                .sorted(Comparator.<StockedOffer, Boolean>comparing(stocked -> !stocked.canBeBoughtAt(second))
                        .thenComparing(StockedOffer::offer, CHEAPEST_FIRST))
                .toList();
    }
}
