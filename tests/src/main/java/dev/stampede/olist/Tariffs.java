package dev.stampede.olist;

import dev.stampede.client.SellerDesk.Band;
import dev.stampede.client.SellerDesk.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tariffs under which every order's freight is what its shopper really paid: each order has a postal code of its own,
 * and a seller has a zone for each sum that was ever paid, made of the postal codes of the orders that paid it.
 */
final class Tariffs {

    private final Map<String, TreeMap<Long, List<String>>> codesBySum = new TreeMap<>();

    Tariffs(List<PastOrder> orders) {
        for (var order : orders) {
            order.freightBySeller()
                    .forEach((seller, cents) -> codesBySum
                            .computeIfAbsent(seller, key -> new TreeMap<>())
                            .computeIfAbsent(cents, key -> new ArrayList<>())
                            .add(order.postalCode()));
        }
    }

    List<Zone> of(String seller) {
        return codesBySum.getOrDefault(seller, new TreeMap<>()).entrySet().stream()
                .map(entry -> zone(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Zone zone(long cents, List<String> postalCodes) {
        var anyWeight = new Band(Integer.MAX_VALUE, Names.money(cents));
        return new Zone("freight " + cents, Names.COUNTRY, postalCodes, List.of(anyWeight));
    }
}
