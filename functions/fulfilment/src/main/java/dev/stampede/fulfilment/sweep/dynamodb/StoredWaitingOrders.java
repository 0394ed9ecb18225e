package dev.stampede.fulfilment.sweep.dynamodb;

import dev.stampede.fulfilment.sweep.WaitingOrders;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.OrdersTable;
import java.time.Instant;
import java.util.Optional;

/**
 * Waiting orders as they are stored: found through an index, which lags, and read consistently from the table.
 *
 * @param reads the orders' table
 * @param writes the orders' table
 */
public record StoredWaitingOrders(Orders reads, OrderWrites writes) implements WaitingOrders {

    private static final int PAGE = 50;

    @Override
    public int buckets() {
        return OrdersTable.DUE_BUCKETS;
    }

    @Override
    public Iterable<OrderId> due(int bucket, Instant by) {
        return reads.due(bucket, by, PAGE);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return reads.find(id);
    }

    @Override
    public void postpone(Order order, Instant dueAt) {
        writes.lookAgain(order, dueAt);
    }
}
