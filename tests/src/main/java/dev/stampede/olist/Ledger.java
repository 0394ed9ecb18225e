package dev.stampede.olist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds up orders, whether the files or the marketplace tell of them. */
final class Ledger {

    private final Map<String, Set<Long>> pricesByOffer = new HashMap<>();
    private final Set<String> products = new HashSet<>();
    private final Set<String> sellers = new HashSet<>();
    private long orders;
    private long ordersOfSeveralSellers;
    private long items;
    private long priceCents;
    private long freightCents;

    /** Begins an order with that many sellers. */
    void order(Set<String> sellersOfOrder) {
        orders++;
        sellers.addAll(sellersOfOrder);
        if (sellersOfOrder.size() > 1) {
            ordersOfSeveralSellers++;
        }
    }

    void line(String offer, String product, int quantity, long unitCents) {
        items += quantity;
        priceCents += quantity * unitCents;
        products.add(product);
        pricesByOffer.computeIfAbsent(offer, key -> new HashSet<>()).add(unitCents);
    }

    void freight(long cents) {
        freightCents += cents;
    }

    Figures figures() {
        return new Figures(
                orders,
                items,
                sellers.size(),
                products.size(),
                pricesByOffer.size(),
                ordersOfSeveralSellers,
                pricesByOffer.values().stream()
                        .filter(prices -> prices.size() > 1)
                        .count(),
                priceCents,
                freightCents);
    }
}
