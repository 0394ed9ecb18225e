package dev.stampede.infra.shop;

import dev.stampede.infra.data.SigningSecrets;
import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import java.util.List;
import java.util.Map;

/** The functions of flash sales, their waiting rooms and treasure hunts. */
final class SaleFunctions {

    private static final String[] KEEP_SALES = {
        "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"
    };

    /** A sale's own items; a room's and a treasure's are begun otherwise. */
    private static final List<String> SALES = List.of("sale#*");

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
    JavaFunction flashsaleApi(SigningSecrets signing) {
        var flashsaleApi = new JavaFunction(scope, "FlashsaleApi", "flashsale", 1024, Functions.HTTP_TIMEOUT, Map.of())
                .onTable("SALES_TABLE", tables.sales(), KEEP_SALES)
                .onTable(
                        "CATALOGUE_TABLE",
                        tables.catalogue(),
                        "GetItem",
                        "BatchGetItem",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onTable("ORDERS_TABLE", tables.orders(), "GetItem", "BatchGetItem")
                .onTable("SELLERS_TABLE", tables.sellers(), "GetItem", "BatchGetItem")
                .onSecret("ADMISSION_SIGNING_SECRET", signing.admissions())
                .onSecret("COUPON_SIGNING_SECRET", signing.coupons());
        return new StockItems(tables).reshardedBy(flashsaleApi);
    }

    /** One environment, as the sweeper of orders. */
    JavaFunction saleSweeper() {
        var saleSweeper = new JavaFunction(scope, "SaleSweeper", "flashsale", 512, Functions.SWEEP_TIMEOUT, Map.of())
                .onTable("SALES_TABLE", tables.sales(), "GetItem", "BatchGetItem", "Query", "ConditionCheckItem")
                .onItems(tables.sales(), SALES, "PutItem", "UpdateItem")
                .onIndex(tables.sales(), Tables.BY_DUE)
                .onTable(
                        "CATALOGUE_TABLE",
                        tables.catalogue(),
                        "GetItem",
                        "BatchGetItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onTable("ORDERS_TABLE", tables.orders(), "GetItem", "BatchGetItem", "UpdateItem", "ConditionCheckItem")
                .inAtMost(1);
        return new StockItems(tables).reshardedBy(saleSweeper);
    }
}
