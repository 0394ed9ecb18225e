package dev.stampede.checkout.order.http;

import dev.stampede.checkout.order.Refusal;
import dev.stampede.checkout.shipping.http.BasketProblems;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.NotEligible;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in problem details why an order was not placed. */
final class Refusals {

    private static final ProblemType UNKNOWN_OFFER = new ProblemType("unknown-offer", "There is no such offer", 422);
    private static final ProblemType TERMS_MOVED =
            new ProblemType("terms-moved", "The price or the terms have changed", 409);
    private static final ProblemType NOT_OPEN_YET = new ProblemType("not-open-yet", "The sale has not begun", 409);
    private static final ProblemType OVER = new ProblemType("over", "The sale is over", 409);
    private static final ProblemType PAUSED = new ProblemType("sale-paused", "The sale is paused", 409);
    private static final ProblemType LIMIT_REACHED =
            new ProblemType("limit-reached", "A shopper may have only so many units", 409);
    private static final ProblemType NOT_ADMITTED =
            new ProblemType("not-admitted", "The sale lets shoppers in by turns", 403);
    private static final ProblemType COUPON = new ProblemType("coupon", "The coupon does not hold for this order", 422);
    private static final ProblemType COUPON_USED = new ProblemType("coupon-used", "The coupon has been used", 409);
    private static final ProblemType SOLD_OUT = new ProblemType("sold-out", "Not enough units are left", 409);
    private static final ProblemType TOO_SCATTERED =
            new ProblemType("too-scattered", "The units lie too far apart for one order", 409);
    private static final ProblemType SHIPPING_QUOTE =
            new ProblemType("shipping-quote", "The shipping quote does not hold for this order", 422);

    private static final ProblemType KEY_USED_UP =
            new ProblemType("idempotency-key-used-up", "Too many tries under this Idempotency-Key were given up", 409);

    private static final ProblemType ORDERS_PAUSED =
            new ProblemType("orders-paused", "No orders are taken at the moment", 503);

    private Refusals() {}

    /**
     * The terms of an offer as they are now.
     *
     * @param offerId which offer
     * @param price of one unit
     * @param termsVersion what an order has to name
     * @param opensAt from when it is sold; absent when it always was
     * @param closesAt until when it is sold; absent when that has no end
     */
    @Serdeable
    record CurrentTerms(
            String offerId,
            MoneyBody price,
            long termsVersion,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        static CurrentTerms of(Offer offer) {
            var terms = offer.terms();
            return new CurrentTerms(
                    offer.id().value(),
                    MoneyBody.of(terms.price()),
                    terms.version(),
                    terms.opening().orElse(null),
                    terms.closing().orElse(null));
        }
    }

    static ProblemException exception(Refusal refusal) {
        return refusal instanceof Refusal.NoOrdersTaken
                ? new ProblemException(problem(refusal), SwitchedOff.RETRY_AFTER)
                : new ProblemException(problem(refusal));
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownOffer unknown ->
                Problem.of(UNKNOWN_OFFER, "There is no offer %s".formatted(unknown.offer()));
            case Refusal.TermsMoved moved ->
                Problem.of(TERMS_MOVED, "Show the shopper the terms of now, and order with their version")
                        .with(
                                "offers",
                                moved.now().stream().map(CurrentTerms::of).toList());
            case Refusal.NotOpenYet early ->
                Problem.of(
                        NOT_OPEN_YET,
                        "It opens at %s".formatted(early.offer().terms().opensAt()));
            case Refusal.Over late ->
                Problem.of(
                        OVER, "It closed at %s".formatted(late.offer().terms().closesAt()));
            case Refusal.Paused paused ->
                Problem.of(PAUSED, "Its seller has paused the sale; your place and the terms stay as they are");
            case Refusal.NotEligible asked -> NotEligible.problem(asked.sale().value(), asked.unmet());
            case Refusal.NotAdmitted turn ->
                Problem.of(
                                NOT_ADMITTED,
                                "Take a place with PUT /v1/sales/%s/place and order with the admission that you get when your turn has come"
                                        .formatted(turn.sale()))
                        .with("saleId", turn.sale().value());
            case Refusal.CouponNotValid coupon ->
                Problem.of(COUPON, "The coupon was refused: %s".formatted(coupon.why()));
            case Refusal.LimitReached limit ->
                Problem.of(
                                LIMIT_REACHED,
                                "A shopper may have %d units of offer %s, and you have %d"
                                        .formatted(limit.perShopper(), limit.offer(), limit.bought()))
                        .with("offerId", limit.offer().value())
                        .with("perShopper", limit.perShopper())
                        .with("bought", limit.bought());
            case Refusal.CouponUsed used ->
                Problem.of(
                        COUPON_USED,
                        "The coupon of treasure %s was taken off another order".formatted(used.treasure()));
            case Refusal.SoldOut soldOut ->
                Problem.of(SOLD_OUT, "%d units of offer %s are left".formatted(soldOut.available(), soldOut.offer()))
                        .with("offerId", soldOut.offer().value())
                        .with("available", soldOut.available());
            case Refusal.TooScattered wide ->
                Problem.of(
                                TOO_SCATTERED,
                                "All are free, but kept in too many places to be sold at once: at most %d units of offer %s fit into this order now. Order fewer, or the rest in an order of its own"
                                        .formatted(wide.atMost(), wide.offer()))
                        .with("offerId", wide.offer().value())
                        .with("atMost", wide.atMost());
            case Refusal.MixedCurrencies ignored -> BasketProblems.mixedCurrencies();
            case Refusal.TotalTooHigh high -> BasketProblems.totalTooHigh(high.total());
            case Refusal.QuoteNotValid quote ->
                Problem.of(SHIPPING_QUOTE, "The shipping quote was refused: %s".formatted(quote.why()));
            case Refusal.NoOrdersTaken ignored ->
                Problem.of(
                        ORDERS_PAUSED,
                        "Nothing was ordered. Send the same request again later, with the same Idempotency-Key");
            case Refusal.KeyReused reused ->
                Problem.of(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                "The key has placed order %s, which is another purchase: other goods, amount, address or means of payment. Look at GET /v1/orders/%s first; under a new key you would order once more"
                                        .formatted(reused.order(), reused.order()))
                        .with("orderId", reused.order().value());
            case Refusal.KeyUsedUp ignored ->
                Problem.of(
                        KEY_USED_UP,
                        "Nothing was ordered under this Idempotency-Key, and nothing will be; order with a new one");
        };
    }
}
