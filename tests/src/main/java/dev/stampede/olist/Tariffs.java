package dev.stampede.olist;

import dev.stampede.client.SellerDesk.Band;
import dev.stampede.client.SellerDesk.Zone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tariffs under which every order's freight is what its shopper really paid: a seller has zones for each sum that was
 * ever paid, made of the postal codes of the places whose orders paid it.
 */
final class Tariffs {

    /** The most zones of a tariff, and the most prefixes of a zone, that the API takes. */
    private static final int MOST_ZONES = 2_000;

    private static final int MOST_PREFIXES = 500;

    private final Map<String, Map<Long, Set<String>>> codesBySum = new TreeMap<>();

    Tariffs(List<PastOrder> orders) {
        for (var order : orders) {
            order.freightBySeller()
                    .forEach((seller, cents) -> codesBySum
                            .computeIfAbsent(seller, key -> new TreeMap<>())
                            .computeIfAbsent(cents, key -> new TreeSet<>())
                            .add(order.postalCode()));
        }
    }

    /**
     * Every seller's tariff can be had.
     *
     * @throws IllegalStateException naming the sellers whose can't
     */
    void requirePossible() {
        var tooLarge = codesBySum.keySet().stream()
                .filter(seller -> of(seller).size() > MOST_ZONES)
                .map(seller -> "seller %s needs %,d zones for %,d different sums of freight"
                        .formatted(seller, of(seller).size(), sums(seller).size()))
                .toList();
        if (!tooLarge.isEmpty()) {
            throw new IllegalStateException(
                    "a tariff has at most %,d zones, and %s; nothing was done. --orders N takes fewer"
                            .formatted(MOST_ZONES, String.join(", ", tooLarge)));
        }
    }

    List<Zone> of(String seller) {
        return sums(seller).entrySet().stream()
                .flatMap(entry -> zones(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private Map<Long, Set<String>> sums(String seller) {
        return codesBySum.getOrDefault(seller, Map.of());
    }

    private static Stream<Zone> zones(long cents, List<String> codes) {
        var anyWeight = List.of(new Band(Integer.MAX_VALUE, Names.money(cents)));
        int zones = Math.ceilDiv(codes.size(), MOST_PREFIXES);
        return IntStream.range(0, zones)
                .mapToObj(
                        zone -> codes.subList(zone * MOST_PREFIXES, Math.min(codes.size(), (zone + 1) * MOST_PREFIXES)))
                .map(some -> new Zone("freight " + cents, Names.COUNTRY, some, anyWeight));
    }
}
