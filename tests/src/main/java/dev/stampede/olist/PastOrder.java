package dev.stampede.olist;

import dev.stampede.olist.OlistData.Item;
import dev.stampede.olist.OlistData.OfferKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order as it was once placed.
 *
 * @param id the publisher's
 * @param number its place in the order of time, from 1
 * @param place where it goes: orders of the same sellers at the same freight go to one place
 * @param lines what was bought, each offer once
 * @param freightBySeller what sending cost, in cents
 */
public record PastOrder(String id, int number, int place, List<Line> lines, Map<String, Long> freightBySeller) {

    /** Some units of an offer at the price of that moment. */
    public record Line(OfferKey offer, int quantity, long priceCents) {}

    /** Keeps unmodifiable copies. */
    public PastOrder {
        lines = List.copyOf(lines);
        freightBySeller = Map.copyOf(freightBySeller);
    }

    /** The postal code of its place, by which each seller's tariff can tell what its shopper paid for sending. */
    public String postalCode() {
        return "%08d".formatted(place);
    }

    /** All orders by time: an order's moment is its earliest unit's, and its id tells orders of one moment apart. */
    public static List<PastOrder> inTime(List<Item> items) {
        var byOrder = items.stream().collect(Collectors.groupingBy(Item::order));
        var ids = byOrder.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Item>> order) -> moment(order.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var places = new HashMap<Map<String, Long>, Integer>();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> of(ids.get(i), i + 1, places, byOrder.getOrDefault(ids.get(i), List.of())))
                .toList();
    }

    private static PastOrder of(String id, int number, Map<Map<String, Long>, Integer> places, List<Item> items) {
        var lines = new LinkedHashMap<OfferKey, Line>();
        var freight = new TreeMap<String, Long>();
        for (var item : items) {
            lines.merge(
                    item.offer(),
                    new Line(item.offer(), 1, item.priceCents()),
                    (line, one) -> new Line(line.offer(), line.quantity() + 1, line.priceCents()));
            freight.merge(item.offer().seller(), item.freightCents(), Long::sum);
        }
        int next = places.size() + 1;
        int place = places.computeIfAbsent(freight, key -> next);
        return new PastOrder(id, number, place, List.copyOf(lines.values()), freight);
    }

    private static Instant moment(List<Item> items) {
        return items.stream().map(Item::shippingLimit).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** What its shopper paid in all, in cents. */
    long totalCents() {
        long goods = lines.stream()
                .mapToLong(line -> line.quantity() * line.priceCents())
                .sum();
        return goods
                + freightBySeller.values().stream().mapToLong(Long::longValue).sum();
    }
}
