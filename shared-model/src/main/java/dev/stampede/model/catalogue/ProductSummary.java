package dev.stampede.model.catalogue;

import dev.stampede.model.id.ProductId;

/**
 * What a category page shows of a product.
 *
 * @param id its name
 * @param title what shoppers read first
 * @param imageUrl its picture, empty when it has none
 * @param prices from which price on it can be bought
 */
public record ProductSummary(ProductId id, String title, String imageUrl, PriceSchedule prices) {}
