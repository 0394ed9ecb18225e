package dev.stampede.selling.products;

import dev.stampede.model.catalogue.Product;
import java.util.Currency;

/** Where products are kept. */
public interface ProductShelf {

    /**
     * Adds the product if there is none with its id, or finds out whether the same request added it before.
     *
     * @param currency that all its prices are to be in
     */
    ProductCreation addOnce(Product product, Currency currency, String fingerprint);
}
