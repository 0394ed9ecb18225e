package dev.stampede.model.order.dynamodb;

import dev.stampede.model.order.Order;

/**
 * How wide an order may lie, so that it can end. Everything that happens to an order is one transaction, and the widest
 * is the cancellation of a paid one: the order, a parcel for each seller, each shard that gets units back, what its
 * shopper was allowed; and where shards were merged away meanwhile, the first shard of each line's offer, beside one
 * movement in place of each shard that is gone.
 */
public final class TransactionRoom {

    /** The most items in one transaction (DynamoDB developer guide, "DynamoDB transactions"). */
    static final int MOST_ITEMS = 100;

    private static final int THE_ORDER = 1;

    private TransactionRoom() {}

    /** Over how many shards all its lines together may lie: at least one for each of up to 20 lines. */
    public static int shards(Order order) {
        int firstShards = order.lines().size();
        return MOST_ITEMS - THE_ORDER - order.sellers().size() - Allowances.count(order) - firstShards;
    }
}
