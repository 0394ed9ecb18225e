package dev.stampede.selling.offers;

import dev.stampede.model.money.Money;
import java.util.Collection;
import java.util.Collections;

/** Whether, and from which price on, a product is listed. */
public sealed interface Listing {

    /** Nobody offers it yet. */
    record None() implements Listing {}

    /**
     * Somebody does.
     *
     * @param lowestPrice among its offers, which are all in one currency
     */
    record From(Money lowestPrice) implements Listing {}

    /** The listing when an offer at this price joins it. */
    default Listing.From with(Money price) {
        return switch (this) {
            case None ignored -> new From(price);
            case From now -> price.compareTo(now.lowestPrice) < 0 ? new From(price) : now;
        };
    }

    /**
     * The listing over the prices of all offers.
     *
     * @param prices at least one, of one currency
     */
    static Listing.From over(Collection<Money> prices) {
        return new From(Collections.min(prices));
    }
}
