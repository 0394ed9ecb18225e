package dev.stampede.simulation.world;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.runtime.seal.Coupon;
import java.util.List;
import java.util.Set;

/**
 * What a request wants to buy, and for how much; whichever quote it brings and whatever the order of its lines.
 *
 * @param lines what
 * @param freight for how much it is sent; none where the quote can't be read
 * @param treasures what is taken off
 * @param address where it goes
 * @param paymentToken who pays
 */
record Wanted(
        Set<OrderRequest.Line> lines,
        List<Freight> freight,
        List<TreasureId> treasures,
        Address address,
        PaymentToken paymentToken) {

    static Wanted by(OrderRequest request) {
        var seals = Checkout.seals();
        return new Wanted(
                Set.copyOf(request.lines()),
                seals.quotes()
                        .open(request.shippingQuote())
                        .map(ShippingQuote::freight)
                        .orElse(List.of()),
                seals.coupons().open(request.coupon()).map(Coupon::treasure).stream()
                        .toList(),
                request.address(),
                request.paymentToken());
    }
}
