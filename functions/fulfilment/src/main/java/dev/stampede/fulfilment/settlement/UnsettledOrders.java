package dev.stampede.fulfilment.settlement;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import java.time.Instant;
import java.util.Optional;

/**
 * The orders that wait for the marketplace's own next step. A move is made only if the order is still in the state it
 * was read in; it answers {@code false} when the order has moved on and is to be read again.
 */
public interface UnsettledOrders {

    /** The order as it is now, if there is one. */
    Optional<Order> find(OrderId id);

    /** PLACED to PAID: each seller gets a parcel to pack. */
    boolean pay(Order order, Instant now);

    /** PLACED to CANCELLED: the units are free again. */
    boolean decline(Order order, Instant now, String reason);

    /**
     * PLACED to CANCELLING: the units are free again.
     *
     * @param dueAt when the sweeper should look after it
     */
    boolean cancelUnpaid(Order order, Instant now, String reason, Instant dueAt);

    /** CANCELLING to CANCELLED: nothing had been taken. */
    boolean endUncharged(Order order, Instant now, String reason);

    /** CANCELLING to REFUNDED. */
    boolean endRefunded(Order order, Instant now, String reason);
}
