package dev.stampede.model.event;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderState;
import java.time.Instant;

/**
 * That an order came into a state in which the marketplace must act. It names the order and no more: whoever receives
 * it reads the order and does what its state asks for, so a late, doubled or reordered event does no harm.
 *
 * @param version of this form; a reader refuses versions it doesn't know
 * @param order which order
 * @param state the state it came into
 * @param correlationId the order's
 * @param occurredAt when it came into the state, or was found resting in it
 */
public record OrderEvent(int version, OrderId order, OrderState state, String correlationId, Instant occurredAt) {

    /** The version that this code writes and reads. */
    public static final int VERSION = 1;

    /** The event in the version that this code writes. */
    public static OrderEvent of(OrderId order, OrderState state, String correlationId, Instant occurredAt) {
        return new OrderEvent(VERSION, order, state, correlationId, occurredAt);
    }
}
