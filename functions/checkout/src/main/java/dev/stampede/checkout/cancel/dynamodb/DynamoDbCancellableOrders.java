package dev.stampede.checkout.cancel.dynamodb;

import dev.stampede.checkout.cancel.CancelOrder.CancellableOrders;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Cancels orders in their table; the units go back in the same transaction. */
public final class DynamoDbCancellableOrders implements CancellableOrders {

    private final Orders orders;
    private final OrderWrites writes;
    private final Clock clock;
    private final Duration resendAfter;

    /**
     * Works with these.
     *
     * @param resendAfter how long a cancelled order may rest before the sweeper looks after it
     */
    public DynamoDbCancellableOrders(Orders orders, OrderWrites writes, Clock clock, Duration resendAfter) {
        this.orders = orders;
        this.writes = writes;
        this.clock = clock;
        this.resendAfter = resendAfter;
    }

    @Override
    public Optional<OrderWithParcels> find(OrderId id) {
        return orders.findWithParcels(id);
    }

    @Override
    public boolean cancel(OrderWithParcels found) {
        var now = clock.instant();
        return writes.cancel(found, now, "cancelled by the shopper", now.plus(resendAfter));
    }
}
