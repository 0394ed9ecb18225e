package dev.stampede.flashsale.sale;

import dev.stampede.model.stock.Shard;
import java.time.Instant;

/** Units that are reserved for orders of which the stock doesn't know whether they stand. */
public interface AbandonedReservations {

    /** Ends those of the shard whose orders stand, and leaves alone whatever may still come. */
    void settleStanding(Shard shard);

    /** Ends those of the shard that are stale at that time; answers how many there were. */
    int resolve(Shard shard, Instant now);
}
