package dev.stampede.selling.stock;

import dev.stampede.model.stock.Shard;
import java.util.Collection;

/**
 * The stock of an offer as its seller sees it.
 *
 * @param available free units
 * @param version grows with every movement of units other than by an order, so that what is set on the ground of one
 *     version can be refused on the next; 0 for the opening stock
 */
public record OfferStock(long available, long version) {

    /** What those shards have together. */
    public static OfferStock of(Collection<Shard> shards) {
        return new OfferStock(
                Spread.free(shards), shards.stream().mapToLong(Shard::revision).sum());
    }
}
