package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Product;

/**
 * A product as it was read, to be changed on the condition that nobody else has changed it since.
 *
 * @param product what it is
 * @param listing from which price on it is offered
 * @param revision counts its changes
 */
public record ListedProduct(Product product, Listing listing, long revision) {}
