package dev.stampede.selling.stock;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Brings units to an offer's stock or takes free ones away, once for each key. */
public final class AdjustStock {

    private final StockBook stock;
    private final Retries retries;
    private final Clock clock;

    /** Adjusts stock in that book. */
    public AdjustStock(StockBook stock, Retries retries, Clock clock) {
        this.stock = stock;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Moves the units.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when the offer sells too fast; a retry is safe
     */
    public Adjustment adjust(NewAdjustment request) {
        return retries.untilDone(request.offer().value(), attempt -> attempt(request));
    }

    private Attempt<Adjustment> attempt(NewAdjustment request) {
        var shards = stock.shards(request.offer());
        if (shards.isEmpty()) {
            return new Attempt.Settled<>(new Adjustment.NoSuchOffer());
        }
        long free = Spread.free(shards);
        if (free + request.units() < 0) {
            return new Attempt.Settled<>(unlessDone(request, new Adjustment.Insufficient(free)));
        }
        if (request.units() > 0 && free + request.units() > StockLimits.MOST_UNITS) {
            return new Attempt.Settled<>(
                    unlessDone(request, new Adjustment.OverTheLimit(free, StockLimits.MOST_UNITS)));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var movement = request.spread(spread(request.units(), shards), now);
        return switch (stock.record(movement)) {
            case Recording.Recorded ignored -> new Attempt.Settled<>(new Adjustment.Adjusted(movement));
            case Recording.AlreadyRecorded before -> new Attempt.Settled<>(replayed(request, before.movement()));
            case Recording.Overtaken overtaken -> new Attempt.Overtaken<>(overtaken.cause(), overtaken.crowded());
        };
    }

    /** Too few or too many may be free because this very request has moved them before. */
    private Adjustment unlessDone(NewAdjustment request, Adjustment refusal) {
        return stock.movement(request.movementId())
                .map(before -> replayed(request, before))
                .orElse(refusal);
    }

    private static Adjustment replayed(NewAdjustment request, StockMovement before) {
        return request.made(before) ? new Adjustment.Adjusted(before) : new Adjustment.KeyReused(before);
    }

    private static Map<Integer, Long> spread(long units, List<Shard> shards) {
        return units < 0 ? Spread.out(shards, -units) : Spread.in(units, shards.size());
    }
}
