package dev.stampede.model.catalogue;

import dev.stampede.model.id.ProductId;

/**
 * A thing that sellers can offer.
 *
 * @param id its name
 * @param category where shoppers find it, such as {@code toys}
 * @param title what shoppers read first
 * @param description what it is, may be empty
 * @param imageUrl its picture, empty when it has none
 * @param weightGrams what one unit weighs, packed; freight goes by it
 */
public record Product(
        ProductId id, String category, String title, String description, String imageUrl, int weightGrams) {}
