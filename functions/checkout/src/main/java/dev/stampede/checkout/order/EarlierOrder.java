package dev.stampede.checkout.order;

import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.runtime.seal.Coupon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the order that stands under a request's key, and whether the request asks for that one: for the same at the
 * same price, whatever has become of its quote, its coupon and the offers since.
 */
final class EarlierOrder {

    private final OrderBook orders;
    private final KnownOffers catalogue;
    private final Seals seals;

    EarlierOrder(OrderBook orders, KnownOffers catalogue, Seals seals) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.seals = seals;
    }

    /** The answer of the order that stands; empty when none does, which a first try needs no look for. */
    Optional<Placement> of(OrderRequest request) {
        if (request.attempt() == OrderRequest.Attempt.FIRST) {
            return Optional.empty();
        }
        return orders.find(request.orderId())
                .map(standing -> purchase(request, standing)
                        .map(wanted -> Placement.standing(wanted.fingerprint(), standing))
                        .orElseGet(() -> new Placement.Refused(new Refusal.KeyReused(standing.id()))));
    }

    /** What the request would buy; empty when it can't be said, so that it can't be what the order bought. */
    private Optional<Purchase> purchase(OrderRequest request, Order standing) {
        var quote = seals.quotes().open(request.shippingQuote()).filter(promised -> promised.isFor(request));
        var treasures = treasures(request);
        var lines = lines(request, standing);
        if (quote.isEmpty() || treasures.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        return quote.map(ShippingQuote::freight)
                .map(freight ->
                        new Purchase(lines.get(), freight, treasures.get(), request.address(), request.paymentToken()));
    }

    private Optional<List<TreasureId>> treasures(OrderRequest request) {
        return request.coupon().isEmpty()
                ? Optional.of(List.of())
                : seals.coupons().open(request.coupon()).map(Coupon::treasure).map(List::of);
    }

    private Optional<List<Purchase.Line>> lines(OrderRequest request, Order standing) {
        var lines = new ArrayList<Purchase.Line>();
        for (var line : request.lines()) {
            price(line, standing)
                    .ifPresent(price -> lines.add(new Purchase.Line(line.offer(), line.quantity(), price)));
        }
        return lines.size() == request.lines().size() ? Optional.of(lines) : Optional.empty();
    }

    /** What one unit costs on the terms that the request names: those of the order, or those of now. */
    private Optional<Money> price(OrderRequest.Line line, Order standing) {
        return standing.lines().stream()
                .filter(bought -> bought.offer().equals(line.offer()) && bought.termsVersion() == line.termsVersion())
                .map(OrderLine::unitPrice)
                .findFirst()
                .or(() -> catalogue.find(List.of(line.offer())).values().stream()
                        .filter(offer -> offer.terms().version() == line.termsVersion())
                        .map(offer -> offer.terms().price())
                        .findFirst());
    }
}
