package dev.stampede.flashsale.sale;

import dev.stampede.model.stock.Shard;
import java.time.Instant;

/** Units that are reserved for orders of which nobody has said in time whether they stand. */
@FunctionalInterface
public interface AbandonedReservations {

    /** Ends those of the shard that are stale at that time; answers how many there were. */
    int resolve(Shard shard, Instant now);
}
