package dev.stampede.checkout.shipping;

import java.util.Optional;

/** Seals quotes, so that they can travel through the shopper's hands and be believed without a call. */
public interface QuoteSeal {

    /** The quote as a sealed, printable string. */
    String seal(ShippingQuote quote);

    /** The quote that was sealed; empty when the seal isn't ours or the string isn't one. */
    Optional<ShippingQuote> open(String sealed);
}
