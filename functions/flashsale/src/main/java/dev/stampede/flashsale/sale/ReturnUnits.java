package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Gives what a sale hasn't sold back to the offer of every day, both movements in one transaction. */
public final class ReturnUnits {

    /** The most items in one transaction (DynamoDB developer guide, "DynamoDB transactions"), without two movements. */
    private static final int MOST_SHARDS = 98;

    private final SaleStock stock;
    private final Retries retries;
    private final Clock clock;

    /** Moves units of that stock. */
    public ReturnUnits(SaleStock stock, Retries retries, Clock clock) {
        this.stock = stock;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Gives back what is free of the sale's offer; answers how many units that were.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much is sold or changed at once; a retry is safe
     */
    long of(OfferId id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return retries.untilDone(id.value(), attempt -> attempt(id, now));
    }

    private Attempt<Long> attempt(OfferId id, Instant now) {
        var offers = stock.offers(List.of(id, id.ordinary()));
        var of = offers.get(id);
        var to = offers.get(id.ordinary());
        if (of == null || to == null) {
            return new Attempt.Settled<>(0L);
        }
        var shards = stock.shards(of);
        long free = Spread.free(shards);
        if (free == 0) {
            return new Attempt.Settled<>(0L);
        }
        var out = Spread.allOut(shards);
        var in = Spread.in(free, Math.min(to.shards(), MOST_SHARDS - out.size()));
        return stock.move(movement(of, "back-out", out, now), movement(to, "back-in", in, now))
                .map(moved -> -moved.units());
    }

    /** One id for all tries: when an answer was lost, the next try finds the movement instead of moving again. */
    private static StockMovement movement(Offer offer, String what, Map<Integer, Long> units, Instant now) {
        return new StockMovement(
                DerivedId.of(what, offer.id().value(), now.toString()),
                Kind.RETURN,
                offer.id(),
                units,
                "left over from a sale",
                "",
                now);
    }
}
