package dev.stampede.fulfilment.settlement;

import dev.stampede.model.order.OrderState;

/** A step of an order that the marketplace itself takes. */
public enum Move {
    /** Its payment was taken. */
    PAID(OrderState.PAID),
    /** Its payment was refused, and its units are free again. */
    DECLINED(OrderState.CANCELLED),
    /** It was not paid in time, and its units are free again. */
    HOLD_EXPIRED(OrderState.CANCELLING),
    /** It is over, and nothing had been taken for it. */
    CANCELLED(OrderState.CANCELLED),
    /** It is over, and what had been taken is on its way back. */
    REFUNDED(OrderState.REFUNDED);

    private final OrderState to;

    Move(OrderState to) {
        this.to = to;
    }

    /** The state that the order is in after it. */
    public OrderState to() {
        return to;
    }
}
