package dev.stampede.selling.stock.http;

import dev.stampede.model.stock.StockMovement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Units that moved.
 *
 * @param movementId names the movement
 * @param offerId whose stock moved
 * @param units how many; negative when they went out
 * @param reason why, in the seller's words
 * @param at when
 */
@Serdeable
record AdjustmentBody(String movementId, String offerId, long units, String reason, Instant at) {

    static AdjustmentBody of(StockMovement movement) {
        return new AdjustmentBody(
                movement.id(), movement.offer().value(), movement.units(), movement.reason(), movement.at());
    }
}
