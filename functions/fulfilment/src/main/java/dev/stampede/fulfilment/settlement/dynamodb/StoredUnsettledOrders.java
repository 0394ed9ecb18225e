package dev.stampede.fulfilment.settlement.dynamodb;

import dev.stampede.fulfilment.settlement.UnsettledOrders;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Unsettled orders as they are stored: read consistently, moved in one transaction with the stock they free.
 *
 * @param reads the orders' table
 * @param writes the orders' and the stock's table
 */
public record StoredUnsettledOrders(Orders reads, OrderWrites writes) implements UnsettledOrders {

    @Override
    public Optional<Order> find(OrderId id) {
        return reads.find(id);
    }

    @Override
    public boolean pay(Order order, Instant now) {
        return writes.pay(order, now);
    }

    @Override
    public boolean decline(Order order, Instant now, String reason) {
        return writes.decline(order, now, reason);
    }

    /** A placed order has no parcels yet. */
    @Override
    public boolean cancelUnpaid(Order order, Instant now, String reason, Instant dueAt) {
        return writes.cancel(new OrderWithParcels(order, List.of()), now, reason, dueAt);
    }

    @Override
    public boolean endUncharged(Order order, Instant now, String reason) {
        return writes.endCancelling(order, OrderState.CANCELLED, now, reason);
    }

    @Override
    public boolean endRefunded(Order order, Instant now, String reason) {
        return writes.endCancelling(order, OrderState.REFUNDED, now, reason);
    }
}
