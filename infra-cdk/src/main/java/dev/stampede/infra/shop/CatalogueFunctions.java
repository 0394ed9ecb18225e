package dev.stampede.infra.shop;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import java.util.Map;
import software.amazon.awscdk.Duration;

/** The functions of the catalogue: what shoppers browse and sellers keep. */
final class CatalogueFunctions {

    /** A batch is up to ten offers, each looked for up to five seconds when much is changed at once. */
    private static final Duration WATCH_TIMEOUT = Duration.seconds(60);

    private final FunctionScope scope;
    private final Tables tables;

    CatalogueFunctions(FunctionScope scope, Tables tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /**
     * Half a CPU's memory and more: pages come from caches and one query, and reading is most of the traffic's cost.
     */
    JavaFunction catalogApi() {
        return new JavaFunction(scope, "CatalogApi", "catalog", 1024, Functions.HTTP_TIMEOUT, Map.of())
                .onTable("CATALOGUE_TABLE", tables.catalogue(), "GetItem", "BatchGetItem", "Query")
                .onIndex(tables.catalogue(), Tables.BY_CATEGORY)
                .onTable("STOCK_TABLE", tables.stock(), "GetItem", "BatchGetItem")
                .onTable("SELLERS_TABLE", tables.sellers(), "GetItem", "BatchGetItem");
    }

    /** Little memory: nobody waits for it. */
    JavaFunction stockWatcher() {
        return new JavaFunction(scope, "StockWatcher", "selling", 512, WATCH_TIMEOUT, Map.of())
                .onTable("CATALOGUE_TABLE", tables.catalogue(), "GetItem", "BatchGetItem", "Query", "UpdateItem")
                .onTable("STOCK_TABLE", tables.stock(), "GetItem", "BatchGetItem");
    }

    /** As the catalogue's: few sellers, small requests. */
    JavaFunction sellingApi() {
        var sellingApi = new JavaFunction(scope, "SellingApi", "selling", 1024, Functions.HTTP_TIMEOUT, Map.of())
                .onTable(
                        "CATALOGUE_TABLE",
                        tables.catalogue(),
                        "GetItem",
                        "BatchGetItem",
                        "Query",
                        "PutItem",
                        "UpdateItem",
                        "ConditionCheckItem")
                .onIndex(tables.catalogue(), Tables.BY_SELLER)
                .onTable(
                        "SELLERS_TABLE",
                        tables.sellers(),
                        "GetItem",
                        "BatchGetItem",
                        "UpdateItem",
                        "ConditionCheckItem");
        return new StockItems(tables).keptBy(sellingApi);
    }
}
