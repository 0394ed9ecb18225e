package dev.stampede.selling.stock;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.stock.Shard;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Sets how many units of an offer are free; units that orders hold stay theirs. It is set on the ground of what the
 * stock was when its seller looked, and only if nothing but orders has moved it since: a request that arrives late or
 * twice would bring back units that have been sold in between.
 */
public final class SetStock {

    private final StockBook stock;
    private final Retries retries;
    private final Clock clock;

    /** Sets stock in that book. */
    public SetStock(StockBook stock, Retries retries, Clock clock) {
        this.stock = stock;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Makes that many units free, spread evenly over the shards.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when the offer sells too fast; a retry is safe
     */
    public StockSetting set(NewSetting request) {
        return retries.untilDone(request.offer().value(), attempt -> attempt(request));
    }

    private Attempt<StockSetting> attempt(NewSetting request) {
        var shards = stock.shards(request.offer());
        if (shards.isEmpty()) {
            return new Attempt.Settled<>(new StockSetting.NoSuchOffer());
        }
        var now = OfferStock.of(shards);
        return now.version() == request.basedOn()
                ? set(request, shards)
                : new Attempt.Settled<>(replayed(request, now));
    }

    private Attempt<StockSetting> set(NewSetting request, List<Shard> shards) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var movement = request.spread(Spread.level(shards, request.available()), at);
        return switch (stock.recordAsRead(movement, shards)) {
            case Recording.Recorded ignored -> new Attempt.Settled<>(new StockSetting.Set(request.after(movement)));
            case Recording.AlreadyRecorded ignored -> new Attempt.Overtaken<>("set on the same ground already");
            case Recording.Overtaken overtaken -> new Attempt.Overtaken<>(overtaken.cause(), overtaken.crowded());
        };
    }

    /** What was read may be so because this very request has set it before. */
    private StockSetting replayed(NewSetting request, OfferStock now) {
        return stock.movement(request.movementId())
                .filter(request::made)
                .<StockSetting>map(before -> new StockSetting.Set(now))
                .orElseGet(() -> new StockSetting.ChangedSince(now));
    }
}
