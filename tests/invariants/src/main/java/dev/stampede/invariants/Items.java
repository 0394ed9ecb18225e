package dev.stampede.invariants;

import java.util.List;

/**
 * Everything that was read: the items of the tables that the rules are about, and what the payment provider did.
 *
 * @param catalogue products, offers and categories
 * @param stock shards and movements
 * @param orders orders and parcels
 * @param sales sales, their waiting rooms and treasures
 * @param charges the payment provider's
 */
public record Items(List<Item> catalogue, List<Item> stock, List<Item> orders, List<Item> sales, List<Charge> charges) {

    /** Keeps unmodifiable copies. */
    public Items {
        catalogue = List.copyOf(catalogue);
        stock = List.copyOf(stock);
        orders = List.copyOf(orders);
        sales = List.copyOf(sales);
        charges = List.copyOf(charges);
    }

    /** Those of a marketplace whose sales weren't read. */
    public Items(List<Item> catalogue, List<Item> stock, List<Item> orders, List<Charge> charges) {
        this(catalogue, stock, orders, List.of(), charges);
    }
}
