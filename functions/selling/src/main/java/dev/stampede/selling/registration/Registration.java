package dev.stampede.selling.registration;

import dev.stampede.model.seller.Seller;
import java.util.Currency;

/** How a registration ended. */
public sealed interface Registration {

    /**
     * The seller is registered, or their details are changed.
     *
     * @param seller as stored now
     */
    record Registered(Seller seller) implements Registration {}

    /**
     * The seller's details aren't what the change was based on.
     *
     * @param seller as stored now
     */
    record ChangedSince(Seller seller) implements Registration {}

    /** There is no seller whose details could be changed. */
    record NotRegistered() implements Registration {}

    /**
     * The seller is registered with another currency, which all their prices and orders are in.
     *
     * @param registered that currency
     */
    record CurrencyIsFixed(Currency registered) implements Registration {}
}
