package dev.stampede.invariants;

import java.util.List;
import java.util.Optional;

/** A product as it is stored, with the times at which it can be bought from which price on. */
public record StoredProduct(String id, List<Span> prices, Optional<String> listing) {

    /**
     * A time with one lowest price.
     *
     * @param from in seconds since the epoch, inclusive
     * @param until in seconds since the epoch, inclusive
     */
    public record Span(long from, long until, Money lowest) {}

    static StoredProduct of(Item item) {
        var prices = item.attributes().containsKey("prices") ? item.objects("prices") : List.<Item>of();
        return new StoredProduct(
                item.text("productId"),
                prices.stream()
                        .map(span -> new Span(span.number("from"), span.number("until"), span.money("lowest")))
                        .toList(),
                item.optionalText("listing"));
    }
}
