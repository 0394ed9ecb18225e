package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import java.util.Currency;

/** How a change of a price ended. */
public sealed interface PriceChange {

    /**
     * The offer is sold at that price.
     *
     * @param offer on its terms of now
     */
    record Changed(Offer offer) implements PriceChange {}

    /** There is no such offer. */
    record NoSuchOffer() implements PriceChange {}

    /**
     * The price is in another currency than the offer.
     *
     * @param expected the offer's
     */
    record OtherCurrency(Currency expected) implements PriceChange {}
}
