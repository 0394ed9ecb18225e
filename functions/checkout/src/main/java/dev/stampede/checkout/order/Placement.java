package dev.stampede.checkout.order;

import dev.stampede.model.order.Order;

/** How a request for an order ended. */
public sealed interface Placement {

    /** The order stands: this request placed it, or an earlier one with the same key did. */
    record Placed(Order order) implements Placement {}

    /** There is no order. */
    record Refused(Refusal why) implements Placement {}
}
