package dev.stampede.model.catalogue;

import java.time.Instant;

/**
 * An offer, and whether it has units.
 *
 * @param offer on its terms of now
 * @param stock as far as the catalogue has learned
 * @param notes how often it was told, so that what is told late, of an earlier look, is refused
 */
public record StockedOffer(Offer offer, StockLevel stock, long notes) {

    /** A new offer, of which nothing has been told but what it began with. */
    public StockedOffer(Offer offer, StockLevel stock) {
        this(offer, stock, 0);
    }

    /** The same on other terms. */
    public StockedOffer withTerms(Terms terms) {
        return new StockedOffer(offer.withTerms(terms), stock, notes);
    }

    /** As it stands once this level is told after this look. */
    public StockedOffer noted(StockLevel level) {
        return new StockedOffer(offer, level, notes + 1);
    }

    /** Whether somebody who comes at that time can buy of it. */
    public boolean canBeBoughtAt(Instant time) {
        return stock == StockLevel.AVAILABLE && offer.terms().openAt(time);
    }
}
