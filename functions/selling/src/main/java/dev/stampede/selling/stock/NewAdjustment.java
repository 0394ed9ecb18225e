package dev.stampede.selling.stock;

import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Instant;
import java.util.Map;

/**
 * Units that a seller brings or takes away.
 *
 * @param offer whose stock it is
 * @param idempotencyKey names the request among the seller's
 * @param units not zero; negative when they go out
 * @param reason why, in the seller's words
 */
public record NewAdjustment(OfferId offer, String idempotencyKey, long units, String reason) {

    /** The id of the movement it makes. */
    String movementId() {
        return DerivedId.of("adjustment", offer.seller().value(), idempotencyKey);
    }

    /** The movement it makes when the units are spread like this. */
    StockMovement spread(Map<Integer, Long> unitsByShard, Instant now) {
        return new StockMovement(movementId(), Kind.ADJUSTMENT, offer, unitsByShard, reason, fingerprint(), now);
    }

    /** Whether that movement was made by this request. */
    boolean made(StockMovement movement) {
        return movement.fingerprint().equals(fingerprint());
    }

    private String fingerprint() {
        return DerivedId.of(offer.value(), Long.toString(units), reason);
    }
}
