package dev.stampede.checkout.order;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Discount;
import dev.stampede.model.order.OrderLine;
import dev.stampede.runtime.seal.Coupon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a coupon is worth to a basket. */
sealed interface CouponTerms {

    /** It takes that off. */
    record Worth(Discount discount) implements CouponTerms {}

    /** It is worth nothing here. */
    record Refused(String why) implements CouponTerms {}

    /** Never more than the goods of the seller who gives it: freight is paid in full, and nobody is paid for buying. */
    static CouponTerms of(Optional<Coupon> opened, OrderRequest request, List<OrderLine> lines, Instant now) {
        if (opened.isEmpty()) {
            return new Refused("it was not issued here");
        }
        var coupon = opened.get();
        if (!coupon.shopper().equals(request.shopper())) {
            return new Refused("it was found by somebody else");
        }
        if (!now.isBefore(coupon.expiresAt())) {
            return new Refused("it expired at %s".formatted(coupon.expiresAt()));
        }
        var goods = goodsOf(coupon.seller(), lines);
        if (goods.isEmpty()) {
            return new Refused("nothing of seller %s is in the order".formatted(coupon.seller()));
        }
        return goods.get().currency().equals(coupon.amount().currency())
                ? new Worth(new Discount(coupon.treasure(), smaller(coupon.amount(), goods.get())))
                : new Refused("it is in another currency than the order");
    }

    private static Optional<Money> goodsOf(SellerId seller, List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.offer().seller().equals(seller))
                .map(OrderLine::price)
                .reduce(Money::plus);
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
