package dev.stampede.fulfilment.settlement;

import dev.stampede.model.order.OrderState;

/** What settling an order came to. */
public sealed interface Settlement {

    /** The order was moved, and waits for nothing more from the marketplace. */
    record Made(Move move) implements Settlement {}

    /** There was nothing to do: a message came late or twice. */
    record AtRest(OrderState state) implements Settlement {}

    /** There is no such order. */
    record NoSuchOrder() implements Settlement {}

    /** The order was moved by others at each look; it is to be looked at again later. */
    record StillMoving() implements Settlement {}
}
