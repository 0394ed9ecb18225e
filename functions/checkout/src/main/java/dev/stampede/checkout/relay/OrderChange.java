package dev.stampede.checkout.relay;

import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.OrderState;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of an order as the table's stream reports it.
 *
 * @param order which order
 * @param before its state before, empty when it is new
 * @param after its state now
 * @param firstSeller the seller of its first line: its rush is kept from slowing down the others'
 * @param correlationId the order's
 * @param at when
 */
public record OrderChange(
        OrderId order,
        Optional<OrderState> before,
        OrderState after,
        SellerId firstSeller,
        String correlationId,
        Instant at) {

    /** What others are told: only of a state that was entered just now, and in which the marketplace must act. */
    public Optional<OrderEvent> event() {
        boolean entered = !before.equals(Optional.of(after));
        return entered && after.awaitsProcessing()
                ? Optional.of(OrderEvent.of(order, after, correlationId, at))
                : Optional.empty();
    }
}
