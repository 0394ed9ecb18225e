package dev.stampede.infra.shop;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import java.util.Map;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/** The functions of flash sales, their waiting rooms and treasure hunts. */
final class SaleFunctions {

    private static final String[] KEEP_SALES = {
        "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"
    };

    private final FunctionScope scope;
    private final Tables tables;

    SaleFunctions(FunctionScope scope, Tables tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /**
     * As the catalogue's: the crowd in the waiting room reads what the edge keeps, or one item. It deletes shards that
     * a sale has too many of.
     */
    JavaFunction flashsaleApi(ISecret quoteSigning) {
        return new JavaFunction(scope, "FlashsaleApi", "flashsale", 1024, Functions.HTTP_TIMEOUT, Map.of())
                .onTable("SALES_TABLE", tables.sales(), KEEP_SALES)
                .onTable(
                        "CATALOGUE_TABLE",
                        tables.catalogue(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onTable("STOCK_TABLE", tables.stock(), Functions.STOCK_OF_ORDERS)
                .onTable("ORDERS_TABLE", tables.orders(), "GetItem", "BatchGetItem")
                .onTable("SELLERS_TABLE", tables.sellers(), "GetItem", "BatchGetItem")
                .onSecret("QUOTE_SIGNING_SECRET", quoteSigning);
    }

    /** One environment, as the sweeper of orders. */
    JavaFunction saleSweeper() {
        return new JavaFunction(scope, "SaleSweeper", "flashsale", 512, Functions.SWEEP_TIMEOUT, Map.of())
                .onTable("SALES_TABLE", tables.sales(), KEEP_SALES)
                .onIndex(tables.sales(), Tables.BY_DUE)
                .onTable(
                        "CATALOGUE_TABLE",
                        tables.catalogue(),
                        "GetItem",
                        "BatchGetItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onTable("STOCK_TABLE", tables.stock(), Functions.STOCK_OF_ORDERS)
                .onTable(
                        "ORDERS_TABLE",
                        tables.orders(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .inAtMost(1);
    }
}
