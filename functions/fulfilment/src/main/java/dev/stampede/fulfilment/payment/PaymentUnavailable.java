package dev.stampede.fulfilment.payment;

import dev.stampede.model.id.OrderId;

/**
 * That the payment provider gave no answer: whether it did what it was asked is not known, and asking again is safe.
 */
public final class PaymentUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the order and what stood in the way, such as a time-out. */
    public PaymentUnavailable(OrderId order, String reason) {
        super("No answer from the payment provider about %s: %s".formatted(order, reason));
    }
}
