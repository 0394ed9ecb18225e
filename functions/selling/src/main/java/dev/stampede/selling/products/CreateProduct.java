package dev.stampede.selling.products;

import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;

/** Creates a product. Its id follows from the seller and their idempotency key, so a retry creates nothing more. */
public final class CreateProduct {

    private final ProductShelf shelf;

    /** Creates products on that shelf. */
    public CreateProduct(ProductShelf shelf) {
        this.shelf = shelf;
    }

    /** Creates the product, once for each key. */
    public ProductCreation create(SellerId seller, String idempotencyKey, NewProduct request) {
        var id = ProductId.createdBy(seller, idempotencyKey);
        return shelf.addOnce(request.as(id), request.fingerprint());
    }
}
