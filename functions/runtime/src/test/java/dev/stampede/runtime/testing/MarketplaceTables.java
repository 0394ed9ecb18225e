package dev.stampede.runtime.testing;

import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.sale.dynamodb.SalesTable;
import dev.stampede.model.seller.dynamodb.SellersTable;
import dev.stampede.model.stock.dynamodb.StockTable;

/** The marketplace's tables as tests need them, made once for all tests of a module. */
public final class MarketplaceTables {

    /** The catalogue's table. */
    public static final String CATALOGUE = "Catalogue";

    /** The stock's table. */
    public static final String STOCK = "Stock";

    /** The sellers' table. */
    public static final String SELLERS = "Sellers";

    /** The orders' table. */
    public static final String ORDERS = "Orders";

    /** The sales' table. */
    public static final String SALES = "Sales";

    static {
        var dynamoDb = LocalDynamoDb.client();
        var products = LocalDynamoDb.table(CATALOGUE, CatalogueTable.PRODUCT_ID, CatalogueTable.ITEM);
        var listed = LocalDynamoDb.indexed(
                products, CatalogueTable.BY_CATEGORY, CatalogueTable.CATEGORY, CatalogueTable.LISTING);
        var catalogue = LocalDynamoDb.indexed(
                listed, CatalogueTable.BY_SELLER, CatalogueTable.SELLER_ID, CatalogueTable.PRODUCT_ID);
        dynamoDb.createTable(catalogue.build());
        dynamoDb.createTable(LocalDynamoDb.table(STOCK, StockTable.PK).build());
        var orders = LocalDynamoDb.table(ORDERS, OrdersTable.ORDER_ID, OrdersTable.ITEM);
        var byShopper =
                LocalDynamoDb.indexed(orders, OrdersTable.BY_SHOPPER, OrdersTable.SHOPPER_ID, OrdersTable.PLACED_AT);
        var bySeller =
                LocalDynamoDb.indexed(byShopper, OrdersTable.BY_SELLER, OrdersTable.SELLER_ID, OrdersTable.PAID_AT);
        dynamoDb.createTable(
                LocalDynamoDb.indexed(bySeller, OrdersTable.BY_DUE, OrdersTable.DUE_BUCKET, OrdersTable.DUE_AT)
                        .build());
        dynamoDb.createTable(
                LocalDynamoDb.table(SELLERS, SellersTable.SELLER_ID).build());
        var sales = LocalDynamoDb.table(SALES, SalesTable.PK, SalesTable.SK);
        dynamoDb.createTable(LocalDynamoDb.indexed(sales, SalesTable.BY_DUE, SalesTable.DUE_BUCKET, SalesTable.DUE_AT)
                .build());
    }

    private MarketplaceTables() {}

    /** Makes the tables, if this is the first call. */
    public static void exist() {
        // The class has been initialised by now.
    }
}
