package dev.stampede.fulfilment.payment;

import dev.stampede.model.id.OrderId;

/** That the payment provider answered something that this code can't read: somebody has to look at it. */
public final class PaymentAnswerUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the order and what was odd; never what was sent or answered, because a token may be in it. */
    public PaymentAnswerUnknown(OrderId order, String oddity) {
        super("Unknown answer from the payment provider about %s: %s".formatted(order, oddity));
    }
}
