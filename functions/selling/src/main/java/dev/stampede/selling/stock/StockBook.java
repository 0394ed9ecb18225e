package dev.stampede.selling.stock;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import java.util.List;
import java.util.Optional;

/** Where stock is kept. Units move only together with the movement that says so, and each movement once. */
public interface StockBook {

    /** All shards of the offer as they are now; none when there is no such offer. */
    List<Shard> shards(OfferId offer);

    /** The movement of that id, if it has happened. */
    Optional<StockMovement> movement(String id);

    /**
     * Moves the units, if nothing but orders has moved any since, and those shards that change are as they were read.
     */
    Recording recordAsRead(StockMovement movement, List<Shard> read);

    /** Moves the units, if each shard that units are taken from has as many. */
    Recording record(StockMovement movement);
}
