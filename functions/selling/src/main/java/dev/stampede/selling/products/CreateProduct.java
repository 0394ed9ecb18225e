package dev.stampede.selling.products;

import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.selling.registration.SellerRegister;

/** Creates a product. Its id follows from the seller and their idempotency key, so a retry creates nothing more. */
public final class CreateProduct {

    private final SellerRegister sellers;
    private final ProductShelf shelf;

    /** Creates products of those sellers on that shelf. */
    public CreateProduct(SellerRegister sellers, ProductShelf shelf) {
        this.sellers = sellers;
        this.shelf = shelf;
    }

    /**
     * Creates the product, once for each key. All its prices will be in the currency of the seller who creates it: were
     * it that of whoever offers it first, a stranger could keep its creator from selling it.
     */
    public ProductCreation create(SellerId seller, String idempotencyKey, NewProduct request) {
        var id = ProductId.createdBy(seller, idempotencyKey);
        return sellers.find(seller)
                .map(creator -> shelf.addOnce(request.as(id), creator.currency(), request.fingerprint()))
                .orElseGet(ProductCreation.NotRegistered::new);
    }
}
