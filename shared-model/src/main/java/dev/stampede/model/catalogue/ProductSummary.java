package dev.stampede.model.catalogue;

import dev.stampede.model.id.ProductId;
import dev.stampede.model.money.Money;

/**
 * What a category page shows of a product.
 *
 * @param id its name
 * @param title what shoppers read first
 * @param imageUrl its picture, empty when it has none
 * @param lowestPrice the lowest price among its offers
 */
public record ProductSummary(ProductId id, String title, String imageUrl, Money lowestPrice) {}
