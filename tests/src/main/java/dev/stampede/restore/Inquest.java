package dev.stampede.restore;

import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import dev.stampede.invariants.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what shoppers were told against what they are told now, over HTTP.
 *
 * @param shop where they ask
 */
record Inquest(OpenShop shop) {

    private static final String STANDS = "what shoppers were told stands";

    /** Every difference: an order that is gone, doubled, altered, or not where it was to come. */
    List<Violation> violations(List<Told> all) {
        return all.stream().flatMap(this::violations).toList();
    }

    private Stream<Violation> violations(Told told) {
        var where = "order %s of %s".formatted(told.orderId(), told.shopper().name());
        var orders = new Shop(shop.requests(), told.shopper()).orders();
        var ids = orders.stream().map(ShopOrder::orderId).toList();
        if (!ids.equals(List.of(told.orderId()))) {
            return Stream.of(new Violation(STANDS, where, "their only order", "orders " + ids));
        }
        var expected = new ShopOrder(
                told.orderId(),
                told.fate().after(),
                told.order().lines(),
                told.order().freight(),
                told.order().total());
        return Stream.of(shop.now(told))
                .filter(now -> !now.equals(expected))
                .map(now -> new Violation(STANDS, where, expected.toString(), now.toString()));
    }
}
