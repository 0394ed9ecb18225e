package dev.stampede.selling.stock;

import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Instant;
import java.util.Map;

/**
 * What a seller wants to be free of an offer.
 *
 * @param offer whose stock it is
 * @param available how many units, not negative
 * @param basedOn the version of the stock that the seller saw
 */
public record NewSetting(OfferId offer, long available, long basedOn) {

    /** Where a setting that moves no units is noted all the same: the stock has another version after it. */
    private static final int FIRST_SHARD = 0;

    /** The id of the movement it makes: of what is set on the same ground, only one can happen. */
    String movementId() {
        return DerivedId.of("setting", offer.value(), Long.toString(basedOn));
    }

    /** The movement it makes when the units are spread like this. */
    StockMovement spread(Map<Integer, Long> changes, Instant now) {
        var units = changes.isEmpty() ? Map.of(FIRST_SHARD, 0L) : changes;
        var reason = "stock set to %d".formatted(available);
        return new StockMovement(movementId(), Kind.SETTING, offer, units, reason, fingerprint(), now);
    }

    /** The stock after that movement of it, which gives each shard in it another revision. */
    OfferStock after(StockMovement movement) {
        return new OfferStock(available, basedOn + movement.unitsByShard().size());
    }

    /** Whether that movement was made by this request. */
    boolean made(StockMovement movement) {
        return movement.fingerprint().equals(fingerprint());
    }

    private String fingerprint() {
        return DerivedId.of(offer.value(), Long.toString(available));
    }
}
