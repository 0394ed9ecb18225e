package dev.stampede.model.catalogue;

import java.time.Instant;

/**
 * An offer, and whether it has units.
 *
 * @param offer on its terms of now
 * @param stock as far as the catalogue has learned
 */
public record StockedOffer(Offer offer, StockLevel stock) {

    /** Whether somebody who comes at that time can buy of it. */
    public boolean canBeBoughtAt(Instant time) {
        return stock == StockLevel.AVAILABLE && offer.terms().openAt(time);
    }
}
