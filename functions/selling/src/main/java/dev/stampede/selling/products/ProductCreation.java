package dev.stampede.selling.products;

import dev.stampede.model.catalogue.Product;
import dev.stampede.model.id.ProductId;

/** How the creation of a product ended. */
public sealed interface ProductCreation {

    /**
     * The product exists: since now, or since an earlier try of the same request.
     *
     * @param product as stored
     */
    record Created(Product product) implements ProductCreation {}

    /** The seller has yet to register. */
    record NotRegistered() implements ProductCreation {}

    /**
     * The idempotency key created another product.
     *
     * @param product the one that it created
     */
    record KeyReused(ProductId product) implements ProductCreation {}
}
