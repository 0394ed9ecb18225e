package dev.stampede.checkout.cancel;

import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlags;
import java.util.Optional;

/** Cancels an order of which nothing has left its sellers: its units are free again in the same transaction. */
public final class CancelOrder {

    /** How often an order that moved under our hands is looked at again. */
    private static final int MAX_LOOKS = 4;

    private final CancellableOrders orders;
    private final FeatureFlags flags;

    /** Works with these orders. */
    public CancelOrder(CancellableOrders orders, FeatureFlags flags) {
        this.orders = orders;
        this.flags = flags;
    }

    /** Where orders are found and cancelled. */
    public interface CancellableOrders {

        /** The order and its parcels as they are now. */
        Optional<OrderWithParcels> find(OrderId id);

        /** Cancels the order if it still is as it was found; answers whether it did. */
        boolean cancel(OrderWithParcels found);
    }

    /** How a request to cancel ended. */
    public sealed interface Outcome {

        /** The order is cancelled, by this request or before it. */
        record Cancelled(OrderWithParcels order) implements Outcome {}

        /** A parcel is on its way, so the order stands. */
        record AlreadyShipped(OrderWithParcels order) implements Outcome {}

        /** No orders are cancelled at the moment, so this one stands. */
        record Paused(OrderWithParcels order) implements Outcome {}

        /** The shopper has no such order. */
        record NotFound() implements Outcome {}
    }

    /**
     * Cancels the shopper's order. Doing it again changes nothing. While no orders are cancelled nothing is written; an
     * order that was cancelled before is answered as ever.
     *
     * @throws StoreBusy when the order kept moving; the request may be sent again
     */
    public Outcome cancel(ShopperId shopper, OrderId id) {
        for (int look = 0; look < MAX_LOOKS; look++) {
            var found = orders.find(id).filter(order -> order.order().shopper().equals(shopper));
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            var order = found.get();
            if (!order.order().state().holdsStock()) {
                return new Outcome.Cancelled(order);
            }
            if (order.anyShipped()) {
                return new Outcome.AlreadyShipped(order);
            }
            if (!flags.isOn(FeatureFlag.CANCELLATIONS)) {
                return new Outcome.Paused(order);
            }
            if (orders.cancel(order)) {
                return new Outcome.Cancelled(orders.find(id).orElseThrow());
            }
        }
        throw new StoreBusy(id.value(), "it kept moving");
    }
}
