package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import java.util.Currency;

/** How the publication of an offer ended. */
public sealed interface Publication {

    /**
     * The offer is published: now, or by an earlier try of the same request.
     *
     * @param offer as it opened; its terms may have changed since that earlier try
     */
    record Published(Offer offer) implements Publication {}

    /** The seller has yet to register. */
    record NotRegistered() implements Publication {}

    /** There is no product of that id. */
    record NoSuchProduct() implements Publication {}

    /**
     * All of a seller's prices are in one currency.
     *
     * @param sellers that currency
     */
    record NotTheSellersCurrency(Currency sellers) implements Publication {}

    /**
     * All prices of a product are in its creator's currency, or they couldn't be compared.
     *
     * @param products that currency
     */
    record NotTheProductsCurrency(Currency products) implements Publication {}

    /** Another request published the seller's offer of this product. */
    record AlreadyOffered() implements Publication {}

    /**
     * The idempotency key published another offer, or this one otherwise.
     *
     * @param offer the one that it published
     */
    record KeyReused(OfferId offer) implements Publication {}
}
