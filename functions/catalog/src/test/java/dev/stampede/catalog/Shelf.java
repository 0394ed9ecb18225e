package dev.stampede.catalog;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.MoneyConverter;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.lambda.SampleRequest;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A category of its own for each test, what is put into it, and the function that shows it. */
record Shelf(String category) {

    private static final CatalogApi API = start();

    /** A catalog that knows, of the routes of others, those to orders. */
    static CatalogApi start() {
        MarketplaceTables.exist();
        System.setProperty("routes", "GET /v1/categories,GET /v1/orders,POST /v1/orders,GET /v1/orders/{orderId}");
        return new CatalogApi();
    }

    static Shelf empty() {
        return new Shelf("c_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    static Answer get(String target) {
        return GatewayRequest.of("GET", target).to(API);
    }

    static Answer get(String target, String ifNoneMatch) {
        return GatewayRequest.of("GET", target)
                .header("if-none-match", ifNoneMatch)
                .to(API);
    }

    /** What is answered to a request that the gateway has no route for. */
    static Answer unrouted(String method, String path) {
        var event = SampleRequest.of(method, path, "");
        event.setRouteKey("$default");
        return GatewayRequest.answerTo(event, API);
    }

    static OfferId offerId(ProductId product, String seller) {
        return new OfferId(product, SellerId.ofAccount(seller));
    }

    /** Names the category in the list of all. */
    void isListed() {
        put(
                MarketplaceTables.CATALOGUE,
                Map.of(
                        CatalogueTable.PRODUCT_ID, AttributeValue.fromS(CatalogueTable.CATEGORIES),
                        CatalogueTable.ITEM, AttributeValue.fromS(category)));
    }

    /** Adds a product that is listed from that price on. */
    ProductId holds(String title, long cents) {
        var id = ProductId.createdBy(SellerId.ofAccount(category), title);
        var product = new Product(id, category, title, "", "", 300);
        var item = new HashMap<>(CatalogueTable.PRODUCTS.toItem(product));
        item.put(CatalogueTable.LISTING, AttributeValue.fromS(CatalogueTable.listing(product)));
        item.put(CatalogueTable.LOWEST_PRICE, new MoneyConverter().transformFrom(Money.of(cents, "BRL")));
        put(MarketplaceTables.CATALOGUE, item);
        return id;
    }

    /** Adds an offer on its first terms. */
    OfferId offers(ProductId product, String seller, long cents, long stock, int shards) {
        return offers(product, seller, Terms.opening(Money.of(cents, "BRL")), stock, shards);
    }

    /** Adds an offer. */
    OfferId offers(ProductId product, String seller, Terms terms, long stock, int shards) {
        var id = offerId(product, seller);
        put(
                MarketplaceTables.CATALOGUE,
                CatalogueTable.OFFERS.toItem(new Offer(id, "sku", "title", seller, 300, terms, shards)));
        StockMovement.evenly(stock, shards)
                .forEach((number, units) -> put(
                        MarketplaceTables.STOCK, StockTable.SHARDS.toItem(Shard.of(id, number, shards, units, terms))));
        return id;
    }

    private static void put(String table, Map<String, AttributeValue> item) {
        LocalDynamoDb.client().putItem(put -> put.tableName(table).item(item));
    }
}
