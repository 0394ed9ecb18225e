package dev.stampede.infra.shop;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.JavaFunction;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.ITable;

/**
 * What of the stock's table each function may write, by how the items' keys begin: a movement, once written, is changed
 * and deleted by nobody, and only what makes an item may put it.
 */
final class StockItems {

    /** An offer's key begins with its product's id. */
    static final String SHARDS = "prd_*";

    /** What has moved, and why. */
    static final String MOVEMENTS = "movement#*";

    /** What a shopper has had of a limited offer. */
    static final String QUOTAS = "quota#*";

    /** What a shopper has done with a treasure's coupon. */
    static final String REDEMPTIONS = "redemption#*";

    private static final String VARIABLE = "STOCK_TABLE";

    private final ITable stock;

    StockItems(Tables tables) {
        this.stock = tables.stock();
    }

    /** Takes units, quotas and coupons for an order, and gives back those of an order that is cancelled. */
    JavaFunction placedBy(JavaFunction function) {
        return givenBackBy(function).onItems(stock, List.of(REDEMPTIONS), "PutItem");
    }

    /** Gives back what an order took; a movement tells of units whose shard is no more. */
    JavaFunction givenBackBy(JavaFunction function) {
        return readBy(function)
                .onItems(stock, List.of(SHARDS, QUOTAS), "UpdateItem")
                .onItems(stock, List.of(REDEMPTIONS), "DeleteItem")
                .onItems(stock, List.of(MOVEMENTS), "PutItem");
    }

    /** Opens an offer's shards and changes what they hold. */
    JavaFunction keptBy(JavaFunction function) {
        return readBy(function)
                .onItems(stock, List.of(SHARDS), "UpdateItem")
                .onItems(stock, List.of(SHARDS, MOVEMENTS), "PutItem");
    }

    /** The same, and takes shards away that a sale has too many of. */
    JavaFunction reshardedBy(JavaFunction function) {
        return keptBy(function).onItems(stock, List.of(SHARDS), "DeleteItem");
    }

    private JavaFunction readBy(JavaFunction function) {
        return function.onTable(VARIABLE, stock, "GetItem", "BatchGetItem", "ConditionCheckItem");
    }
}
