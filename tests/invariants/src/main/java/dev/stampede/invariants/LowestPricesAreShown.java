package dev.stampede.invariants;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product shows the lowest price of its offers and is listed; without an offer it is neither. */
final class LowestPricesAreShown implements Invariant {

    private static final String NAME = "a product shows its lowest price";

    @Override
    public Stream<Violation> violations(Stored stored) {
        var offers = stored.offers().stream()
                .filter(StoredOffer::isOrdinary)
                .collect(Collectors.groupingBy(StoredOffer::product));
        var known = stored.products().stream().map(StoredProduct::id).collect(Collectors.toSet());
        var orphans = stored.offers().stream()
                .filter(offer -> !known.contains(offer.product()))
                .map(offer -> new Violation(NAME, "offer " + offer.id(), "its product", "none"));
        return Stream.concat(orphans, stored.products().stream().flatMap(product -> violations(product, offers)));
    }

    private static Stream<Violation> violations(StoredProduct product, Map<String, List<StoredOffer>> offers) {
        var lowest = offers.getOrDefault(product.id(), List.of()).stream()
                .map(StoredOffer::price)
                .min(Comparator.comparingLong(Money::minorUnits));
        var where = "product " + product.id();
        var price = Stream.of(product.lowestPrice())
                .filter(found -> !found.equals(lowest))
                .map(found -> new Violation(NAME, where, shown(lowest), shown(found)));
        var listing = Stream.of(product.listing())
                .filter(found -> found.isPresent() != lowest.isPresent())
                .map(found -> new Violation(
                        "products with offers are listed, and only those",
                        where,
                        lowest.isPresent() ? "listed" : "not listed",
                        found.orElse("not listed")));
        return Stream.concat(price, listing);
    }

    private static String shown(Optional<Money> price) {
        return price.map(Money::toString).orElse("no price");
    }
}
