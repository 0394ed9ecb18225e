package dev.stampede.checkout.order;

import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.PaymentToken;
import java.util.List;

/**
 * What a shopper asks for.
 *
 * @param shopper who asks
 * @param account what is proven of their account
 * @param idempotencyKey the shopper's name for this request; with the shopper it makes the order's id
 * @param lines what they want, each offer once
 * @param address where it goes
 * @param shippingQuote the sealed quote of what sending it costs
 * @param paymentToken the payment provider's reference to their means of payment
 * @param admission the sealed admission to the sale that the lines are from, empty for none
 * @param coupon the sealed coupon to take off, empty for none
 * @param attempt whether they have sent this request before
 * @param correlationId what all log lines of the order share
 */
public record OrderRequest(
        ShopperId shopper,
        AccountClaims account,
        String idempotencyKey,
        List<Line> lines,
        Address address,
        String shippingQuote,
        PaymentToken paymentToken,
        String admission,
        String coupon,
        Attempt attempt,
        String correlationId) {

    /**
     * Some units of one offer, on the terms that the shopper was shown.
     *
     * @param offer which offer
     * @param quantity how many units, at least 1
     * @param termsVersion the version of the terms they were shown
     */
    public record Line(OfferId offer, int quantity, long termsVersion) {}

    /** Whether a request has been sent before. */
    public enum Attempt {
        /** The client says that it never sent this request before, so no order can exist for it. */
        FIRST,
        /** It may have been sent, and even carried out, before. */
        ANY
    }

    /** Keeps an unmodifiable copy of the lines. */
    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /** The order that this request places, however often it is sent. */
    public OrderId orderId() {
        return OrderId.placedBy(shopper, idempotencyKey);
    }

    /** The offers in it. */
    public List<OfferId> offers() {
        return lines.stream().map(Line::offer).toList();
    }
}
