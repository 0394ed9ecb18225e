package dev.stampede.selling.stock;

import dev.stampede.model.stock.StockMovement;

/** How an adjustment of stock ended. */
public sealed interface Adjustment {

    /**
     * The units have moved: now, or by an earlier try of the same request.
     *
     * @param movement as it happened
     */
    record Adjusted(StockMovement movement) implements Adjustment {}

    /** There is no such offer. */
    record NoSuchOffer() implements Adjustment {}

    /**
     * The idempotency key made another adjustment.
     *
     * @param movement the one that it made
     */
    record KeyReused(StockMovement movement) implements Adjustment {}

    /**
     * More units would be free than an offer may have.
     *
     * @param available how many are
     * @param limit how many there may be
     */
    record OverTheLimit(long available, long limit) implements Adjustment {}

    /**
     * Fewer units are free than should go.
     *
     * @param available how many are
     */
    record Insufficient(long available) implements Adjustment {}
}
