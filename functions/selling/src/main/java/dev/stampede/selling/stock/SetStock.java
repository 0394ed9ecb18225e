package dev.stampede.selling.stock;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.StockMovement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Sets how many units of an offer are free, whatever was free before; units that orders hold stay theirs. */
public final class SetStock {

    private final StockBook stock;
    private final Retries retries;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Sets stock in that book.
     *
     * @param ids a new one each time, unique among all environments
     */
    public SetStock(StockBook stock, Retries retries, Clock clock, Supplier<String> ids) {
        this.stock = stock;
        this.retries = retries;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Makes that many units free, spread evenly over the shards.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when the offer sells too fast; a retry is safe
     */
    public StockSetting set(OfferId offer, long available) {
        // One id for all tries: when an answer was lost, the next try finds the movement instead of moving again.
        var movementId = ids.get();
        return retries.untilDone(offer.value(), attempt -> attempt(offer, available, movementId));
    }

    private Attempt<StockSetting> attempt(OfferId offer, long available, String movementId) {
        var shards = stock.shards(offer);
        if (shards.isEmpty()) {
            return new Attempt.Settled<>(new StockSetting.NoSuchOffer());
        }
        if (Spread.free(shards) == available) {
            return new Attempt.Settled<>(new StockSetting.Set(available));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var movement = new StockMovement(
                movementId, offer, Spread.level(shards, available), "stock set to %d".formatted(available), "", now);
        return switch (stock.recordAsRead(movement, shards)) {
            case Recording.Recorded ignored -> new Attempt.Settled<>(new StockSetting.Set(available));
            case Recording.AlreadyRecorded ignored -> new Attempt.Settled<>(new StockSetting.Set(available));
            case Recording.Overtaken overtaken -> new Attempt.Overtaken<>(overtaken.cause(), overtaken.crowded());
        };
    }
}
