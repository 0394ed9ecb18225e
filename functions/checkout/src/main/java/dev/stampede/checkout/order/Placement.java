package dev.stampede.checkout.order;

import dev.stampede.model.order.Order;

/** How a request for an order ended. */
public sealed interface Placement {

    /** The order stands: this request placed it, or an earlier one with the same key did. */
    record Placed(Order order) implements Placement {}

    /** There is no order. */
    record Refused(Refusal why) implements Placement {}

    /**
     * The answer to a request whose order id has an order already: a retry's own order, or somebody's reuse of a key.
     */
    static Placement standing(String fingerprint, Order standing) {
        return standing.fingerprint().equals(fingerprint)
                ? new Placed(standing)
                : new Refused(new Refusal.KeyReused(standing.id()));
    }
}
