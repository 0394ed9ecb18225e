package dev.stampede.fulfilment.settlement;

import dev.stampede.model.order.Order;

/** Hears of each move once, after it is written. */
@FunctionalInterface
public interface MoveListener {

    /**
     * That the order has been moved.
     *
     * @param before the order as it was
     */
    void made(Order before, Move move);
}
