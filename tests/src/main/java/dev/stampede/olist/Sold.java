package dev.stampede.olist;

import dev.stampede.client.ShopOrder;
import java.util.List;
import java.util.stream.Collectors;

/** Adds up what the marketplace says it sold. */
final class Sold {

    private Sold() {}

    static Figures figures(List<ShopOrder> orders) {
        var ledger = new Ledger();
        for (var order : orders) {
            ledger.order(order.lines().stream().map(ShopOrder.Line::sellerId).collect(Collectors.toSet()));
            order.lines()
                    .forEach(line -> ledger.line(
                            line.offerId(),
                            line.offerId()
                                    .substring(
                                            0,
                                            line.offerId().length()
                                                    - line.sellerId().length()),
                            line.quantity(),
                            line.unitPrice().minorUnits()));
            order.freight().forEach(freight -> ledger.freight(freight.price().minorUnits()));
        }
        return ledger.figures();
    }
}
