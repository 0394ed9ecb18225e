package dev.stampede.invariants;

import dev.stampede.invariants.StoredProduct.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product shows at each time the lowest price of what can be bought of it then; one with an offer is listed, and only
 * such a one.
 */
final class LowestPricesAreShown implements Invariant {

    private static final String NAME = "a product shows its lowest price";

    /** As many of the next prices as a product keeps. */
    private static final int KEPT = 100;

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
        var all = offers.getOrDefault(product.id(), List.of());
        var where = "product " + product.id();
        var expected = schedule(all.stream().filter(offer -> !offer.isSoldOut()).toList());
        var price = Stream.of(product.prices())
                .filter(found -> !isRestOf(expected, found))
                .map(found -> new Violation(NAME, where, expected.toString(), found.toString()));
        var listing = Stream.of(product.listing())
                .filter(found -> found.isPresent() == all.isEmpty())
                .map(found -> new Violation(
                        "products with offers are listed, and only those",
                        where,
                        all.isEmpty() ? "not listed" : "listed",
                        found.orElse("not listed")));
        return Stream.concat(price, listing);
    }

    /** What was over when it was written isn't kept; what never ends is. */
    private static boolean isRestOf(List<Span> expected, List<Span> found) {
        int over = found.isEmpty()
                ? expected.size()
                : expected.stream()
                        .map(Span::from)
                        .toList()
                        .indexOf(found.getFirst().from());
        if (over < 0) {
            return false;
        }
        var rest = expected.subList(over, Math.min(expected.size(), over + KEPT));
        return rest.equals(found)
                && expected.subList(0, over).stream().noneMatch(span -> span.until() >= StoredOffer.NEVER);
    }

    private static List<Span> schedule(List<StoredOffer> offers) {
        var times = new TreeSet<Long>();
        offers.stream().filter(offer -> offer.opens() <= offer.closes()).forEach(offer -> {
            times.add(offer.opens());
            times.add(offer.closes() + 1);
        });
        var spans = new ArrayList<Span>();
        for (long from : times) {
            var next = times.higher(from);
            if (next != null) {
                offers.stream()
                        .filter(offer -> offer.opens() <= from && from <= offer.closes())
                        .map(StoredOffer::price)
                        .min(Comparator.comparingLong(Money::minorUnits))
                        .ifPresent(lowest -> append(spans, new Span(from, next - 1, lowest)));
            }
        }
        return spans;
    }

    private static void append(List<Span> spans, Span next) {
        var last = spans.isEmpty() ? next : spans.getLast();
        if (last.until() + 1 == next.from() && last.lowest().equals(next.lowest())) {
            spans.set(spans.size() - 1, new Span(last.from(), next.until(), next.lowest()));
        } else {
            spans.add(next);
        }
    }
}
