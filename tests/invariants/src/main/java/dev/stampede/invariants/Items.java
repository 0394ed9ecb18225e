package dev.stampede.invariants;

import java.util.List;

/**
 * Everything that was read: the items of the tables that the rules are about, and what the payment provider did.
 *
 * @param catalogue products, offers and categories
 * @param stock shards and movements
 * @param orders orders and parcels
 * @param charges the payment provider's
 */
public record Items(List<Item> catalogue, List<Item> stock, List<Item> orders, List<Charge> charges) {

    /** Keeps unmodifiable copies. */
    public Items {
        catalogue = List.copyOf(catalogue);
        stock = List.copyOf(stock);
        orders = List.copyOf(orders);
        charges = List.copyOf(charges);
    }
}
