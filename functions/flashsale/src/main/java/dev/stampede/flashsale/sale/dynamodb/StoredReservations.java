package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.AbandonedReservations;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.Shard;
import java.time.Instant;

/** Reservations in the stock's table, whose orders are in the orders' table. */
public final class StoredReservations implements AbandonedReservations {

    private final StaleReservations stale;

    /** Ends reservations by these. */
    public StoredReservations(StaleReservations stale) {
        this.stale = stale;
    }

    @Override
    public void settleStanding(Shard shard) {
        stale.settleStanding(shard);
    }

    @Override
    public int resolve(Shard shard, Instant now) {
        return stale.resolve(shard, now);
    }
}
