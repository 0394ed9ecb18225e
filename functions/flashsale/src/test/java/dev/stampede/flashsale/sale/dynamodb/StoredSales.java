package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;

/** Sales that are in the table without having been scheduled, such as one that has opened already. */
public final class StoredSales {

    private StoredSales() {}

    /** Puts the sale into the table. */
    public static void put(Sale sale) {
        MarketplaceTables.exist();
        LocalDynamoDb.client()
                .putItem(put -> put.tableName(MarketplaceTables.SALES).item(SaleSchemas.SALES.toItem(sale)));
    }
}
