package dev.stampede.selling.http;

import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;

/** Keeps each seller to their own offers; an offer's id says whose it is, so no look-up is needed. */
public final class OwnOffers {

    private OwnOffers() {}

    /**
     * The offer that a path names.
     *
     * @throws ProblemException 404 when it names none, 403 when it is another seller's: offers are public, so that
     *     there is one is no secret; 409 when it is a sale's, whose price and stock are the sale's
     */
    public static OfferId of(Caller caller, String offerId) {
        var seller = caller.seller();
        var offer = parse(offerId);
        if (!offer.seller().equals(seller)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This offer is another seller's");
        }
        if (offer.sale().isPresent()) {
            throw SellingProblems.ofASale(offer);
        }
        return offer;
    }

    private static OfferId parse(String offerId) {
        try {
            return OfferId.parse(offerId);
        } catch (IllegalArgumentException e) {
            throw SellingProblems.noSuchOffer(offerId);
        }
    }
}
