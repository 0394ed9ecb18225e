package dev.stampede.selling.products;

import dev.stampede.model.catalogue.Product;

/** Where products are kept. */
public interface ProductShelf {

    /** Adds the product if there is none with its id, or finds out whether the same request added it before. */
    ProductCreation addOnce(Product product, String fingerprint);
}
