package dev.stampede.simulation.world;

import dev.stampede.model.catalogue.Offer;

/**
 * Something to be had.
 *
 * @param offer as it was published
 * @param stock units at the opening
 */
record Ware(Offer offer, int stock) {

    boolean isInSale() {
        return offer.id().sale().isPresent();
    }
}
