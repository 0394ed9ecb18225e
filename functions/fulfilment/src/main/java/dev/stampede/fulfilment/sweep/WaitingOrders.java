package dev.stampede.fulfilment.sweep;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import java.time.Instant;
import java.util.Optional;

/** The orders that wait for the marketplace's own next step, by when somebody should look after them. */
public interface WaitingOrders {

    /** How many buckets they are spread over; buckets are numbered from 0. */
    int buckets();

    /**
     * All orders of one bucket that were due by that time, the longest waiting first; perhaps as of a moment ago. They
     * are read as they are come to, which may fail.
     */
    Iterable<OrderId> due(int bucket, Instant by);

    /** The order as it is now, if there is one. */
    Optional<Order> find(OrderId id);

    /** Has the order looked after at that time; does nothing when it has moved on. */
    void postpone(Order order, Instant dueAt);
}
