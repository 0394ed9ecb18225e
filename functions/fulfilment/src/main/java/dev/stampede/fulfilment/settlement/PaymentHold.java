package dev.stampede.fulfilment.settlement;

import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import java.time.Clock;
import java.time.Duration;

/** The time for which an unpaid order holds its units; after it they go back on sale, and it can't be paid any more. */
public final class PaymentHold {

    private final UnsettledOrders orders;
    private final MoveListener listener;
    private final Clock clock;
    private final Duration resendAfter;

    /**
     * Ends holds in those orders.
     *
     * @param resendAfter how long a cancelled order may rest before the sweeper looks after it
     */
    public PaymentHold(UnsettledOrders orders, MoveListener listener, Clock clock, Duration resendAfter) {
        this.orders = orders;
        this.listener = listener;
        this.clock = clock;
        this.resendAfter = resendAfter;
    }

    /** Whether the order is unpaid and its time is over. */
    public boolean isOver(Order order) {
        return order.state() == OrderState.PLACED && clock.instant().isAfter(order.payBy());
    }

    /**
     * Cancels the order and frees its units; {@code false} when it has moved on.
     *
     * @throws IllegalArgumentException when its hold isn't over
     */
    public boolean end(Order order) {
        if (!isOver(order)) {
            throw new IllegalArgumentException("Order %s is not overdue".formatted(order.id()));
        }
        var now = clock.instant();
        boolean ended = orders.cancelUnpaid(order, now, "not paid in time", now.plus(resendAfter));
        if (ended) {
            listener.made(order, Move.HOLD_EXPIRED);
        }
        return ended;
    }
}
