package dev.stampede.catalog.browse;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Product;
import dev.stampede.model.money.Money;
import java.util.Comparator;
import java.util.List;

/**
 * A product and who sells it.
 *
 * @param product what it is
 * @param offers of it, all in one currency, the cheapest first
 */
public record OfferedProduct(Product product, List<Offer> offers) {

    /** Among equal prices, the order never changes: by seller. */
    private static final Comparator<Offer> CHEAPEST_FIRST = Comparator.<Offer, Money>comparing(
                    offer -> offer.terms().price())
            .thenComparing(offer -> offer.id().seller().value());

    /** Keeps the offers in their order. */
    public OfferedProduct {
        offers = offers.stream().sorted(CHEAPEST_FIRST).toList();
    }
}
