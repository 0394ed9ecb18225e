package dev.stampede.checkout.order;

import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import java.util.List;

/** Why an order was not placed. Nothing was taken and nothing recorded. */
public sealed interface Refusal {

    /** There is no such offer. */
    record UnknownOffer(OfferId offer) implements Refusal {}

    /** The shopper was shown other terms than those of now. */
    record TermsMoved(List<Offer> now) implements Refusal {}

    /** The offer isn't sold yet. */
    record NotOpenYet(Offer offer) implements Refusal {}

    /** The offer isn't sold any more. */
    record Over(Offer offer) implements Refusal {}

    /** The offer's sale is paused. */
    record Paused(Offer offer) implements Refusal {}

    /** The sale asks for more than is proven of the shopper's account. */
    record NotEligible(SaleId sale, List<AccountCondition> unmet) implements Refusal {

        /** Keeps an unmodifiable copy of what isn't met. */
        public NotEligible {
            unmet = List.copyOf(unmet);
        }
    }

    /** The sale lets shoppers in by turns, and it isn't this one's. */
    record NotAdmitted(SaleId sale) implements Refusal {}

    /** The coupon is expired, forged, somebody else's or for something else. */
    record CouponNotValid(String why) implements Refusal {}

    /** The shopper may have only so many units, and has {@code bought} of them. */
    record LimitReached(OfferId offer, int perShopper, long bought) implements Refusal {}

    /** The treasure's coupon was taken off another order. */
    record CouponUsed(TreasureId treasure) implements Refusal {}

    /** There are fewer free units than asked for. */
    record SoldOut(OfferId offer, long available) implements Refusal {}

    /**
     * There are enough free units, but over more shards than an order may lie.
     *
     * @param atMost units of that offer that would fit beside the other lines now
     */
    record TooScattered(OfferId offer, long atMost) implements Refusal {}

    /** Goods and freight cost more than {@link Money#MOST}. */
    record TotalTooHigh(Money total) implements Refusal {}

    /** The offers are priced, or sent, in different currencies. */
    record MixedCurrencies() implements Refusal {}

    /** The shipping quote is expired, forged, somebody else's or for something else. */
    record QuoteNotValid(String why) implements Refusal {}

    /** No orders are taken at the moment, of nothing and from nobody. */
    record NoOrdersTaken() implements Refusal {}

    /** The idempotency key has placed an order that buys something else, or for another amount. */
    record KeyReused(OrderId order) implements Refusal {}

    /** Too many tries under the idempotency key were given up: it has placed no order, and never will. */
    record KeyUsedUp(OrderId order) implements Refusal {}
}
