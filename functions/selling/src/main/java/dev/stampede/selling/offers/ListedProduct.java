package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Product;
import java.util.Currency;
import java.util.Set;

/**
 * A product as it was read, to be changed on the condition that nobody else has changed it since.
 *
 * @param product what it is
 * @param currencies that its prices may be in: the one of the seller who created it, or any where nobody wrote it down
 * @param revision counts its changes, so it is 0 until somebody offers it
 */
public record ListedProduct(Product product, Set<Currency> currencies, long revision) {

    /** Keeps an unmodifiable copy of the currencies. */
    public ListedProduct {
        currencies = Set.copyOf(currencies);
    }

    /** Whether somebody has offered it. */
    boolean isListed() {
        return revision > 0;
    }
}
