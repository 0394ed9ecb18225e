package dev.stampede.selling.products;

import dev.stampede.model.catalogue.Product;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.ProductId;

/**
 * A product that a seller describes.
 *
 * @param category where shoppers find it
 * @param title what shoppers read first
 * @param description what it is, may be empty
 * @param imageUrl its picture, empty when it has none
 * @param weightGrams what one unit weighs, packed
 */
public record NewProduct(String category, String title, String description, String imageUrl, int weightGrams) {

    /** The product under that id. */
    Product as(ProductId id) {
        return new Product(id, category, title, description, imageUrl, weightGrams);
    }

    /** Tells this request from others with the same idempotency key. */
    String fingerprint() {
        return DerivedId.of(category, title, description, imageUrl, Integer.toString(weightGrams));
    }
}
