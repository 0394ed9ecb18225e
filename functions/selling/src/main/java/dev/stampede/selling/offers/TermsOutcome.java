package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import java.util.Currency;

/** How a change of an offer's terms ended. */
public sealed interface TermsOutcome {

    /**
     * The offer is so: now, or from before.
     *
     * @param offer on its terms of now
     */
    record Changed(Offer offer) implements TermsOutcome {}

    /** There is no such offer. */
    record NoSuchOffer() implements TermsOutcome {}

    /**
     * The offer is on other terms than those that the change was based on.
     *
     * @param offer on its terms of now
     */
    record ChangedSince(Offer offer) implements TermsOutcome {}

    /**
     * The price is in another currency than the offer.
     *
     * @param expected the offer's
     */
    record OtherCurrency(Currency expected) implements TermsOutcome {}
}
