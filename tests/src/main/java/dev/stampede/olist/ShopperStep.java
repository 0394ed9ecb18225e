package dev.stampede.olist;

import dev.stampede.client.Answer;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import java.util.List;
import java.util.Optional;

/** Has a past order's shopper place it, if they haven't yet. */
final class ShopperStep {

    /** A price may be found moved, or a quote expired, by somebody else's doing; not for ever. */
    private static final int MOST_TRIES = 5;

    /** The payment provider's reference that it approves. */
    static final String PAYMENT_TOKEN = "tok_approved";

    private final Requests requests;
    private final OffersNow offers;

    ShopperStep(Requests requests, OffersNow offers) {
        this.requests = requests;
        this.offers = offers;
    }

    /** The order, if its shopper has placed it before. Each shopper has one order, so this needs no record of ours. */
    Optional<ShopOrder> placedBefore(PastOrder order) {
        return shop(order).orders().stream().findFirst();
    }

    /**
     * Sets the prices of the moment, asks for a quote, and orders.
     *
     * @throws IllegalStateException when the shop won't take the order
     */
    ShopOrder place(PastOrder order) {
        var answer = attempt(order);
        for (int tries = 1; !answer.ok() && tries < MOST_TRIES; tries++) {
            if (answer.problem().equals("idempotency-key-reused")) {
                // An earlier run placed it, under other terms of the same price or with another quote.
                return placedBefore(order).orElseThrow(() -> refused(order, "its key placed another order"));
            }
            if (!answer.problem().equals("terms-moved") && !answer.problem().equals("shipping-quote")) {
                break;
            }
            order.freightBySeller().keySet().forEach(offers::read);
            answer = attempt(order);
        }
        if (!answer.ok()) {
            throw refused(order, answer.status() + " " + answer.body());
        }
        return ShopOrder.of(answer.body());
    }

    private Answer attempt(PastOrder order) {
        List<Shop.Line> lines = order.lines().stream().map(offers::priced).toList();
        var to = Names.address(order);
        var quote = shop(order).quote(to, lines);
        return shop(order).place(Names.orderKey(order), Shop.orderBody(to, lines, quote, PAYMENT_TOKEN));
    }

    private Shop shop(PastOrder order) {
        return new Shop(requests, Names.shopper(order));
    }

    private static IllegalStateException refused(PastOrder order, String why) {
        return new IllegalStateException("order %s was not placed: %s".formatted(order.id(), why));
    }
}
