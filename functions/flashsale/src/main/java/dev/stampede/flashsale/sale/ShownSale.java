package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A sale as shoppers see it.
 *
 * @param sale what is known of it
 * @param offers what it sells, in its order
 * @param at when it is looked at
 */
public record ShownSale(Sale sale, List<ShownOffer> offers, Instant at) {

    /** Keeps an unmodifiable copy of the offers. */
    public ShownSale {
        offers = List.copyOf(offers);
    }

    /** What it is to shoppers. */
    public SaleState state() {
        return sale.stateAt(at);
    }

    /** How long it is until it opens; nothing once it has. */
    public Duration untilOpening() {
        return at.isBefore(sale.opensAt()) ? Duration.between(at, sale.opensAt()) : Duration.ZERO;
    }

    /** The same, looked at then. */
    ShownSale lookedAt(Instant later) {
        return new ShownSale(sale, offers, later);
    }

    /**
     * What it sells of one product of one seller.
     *
     * @param offer on its terms of now
     * @param ordinaryPrice of one unit when the sale was scheduled
     * @param band how much of it is left
     */
    public record ShownOffer(Offer offer, Money ordinaryPrice, StockBand band) {}
}
