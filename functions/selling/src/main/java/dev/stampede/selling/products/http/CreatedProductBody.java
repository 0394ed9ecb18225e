package dev.stampede.selling.products.http;

import dev.stampede.model.catalogue.Product;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A product that was created.
 *
 * @param productId names it from now on
 * @param category where shoppers find it
 * @param title what shoppers read first
 * @param description what it is, may be empty
 * @param imageUrl its picture, empty when it has none
 * @param weightGrams what one unit weighs, packed
 */
@Serdeable
record CreatedProductBody(
        String productId, String category, String title, String description, String imageUrl, int weightGrams) {

    static CreatedProductBody of(Product product) {
        return new CreatedProductBody(
                product.id().value(),
                product.category(),
                product.title(),
                product.description(),
                product.imageUrl(),
                product.weightGrams());
    }
}
