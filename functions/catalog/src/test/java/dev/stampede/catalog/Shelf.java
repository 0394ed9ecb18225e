package dev.stampede.catalog;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.PriceSchedule;
import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.seller.dynamodb.SellersTable;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.lambda.SampleRequest;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
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
        return holds(title, Terms.opening(Money.of(cents, "BRL")));
    }

    /** Notes that an offer has no units. */
    void isSoldOut(OfferId offer) {
        LocalDynamoDb.client()
                .updateItem(update -> update.tableName(MarketplaceTables.CATALOGUE)
                        .key(CatalogueTable.key(offer))
                        .updateExpression("SET stock = :level")
                        .expressionAttributeValues(Map.of(":level", AttributeValue.fromS(StockLevel.SOLD_OUT.name()))));
    }

    /** Registers the seller of that account by that name. */
    void isCalled(String account, String name) {
        put(
                MarketplaceTables.SELLERS,
                SellersTable.SELLERS.toItem(new Seller(
                        SellerId.ofAccount(account),
                        name,
                        "Recife",
                        new Destination("BR", "50000"),
                        Currency.getInstance("BRL"),
                        new Tariff(List.of()),
                        new Seller.Versions(2, 0))));
    }

    /** Adds a product that is listed on those terms. */
    ProductId holds(String title, Terms terms) {
        var id = ProductId.createdBy(SellerId.ofAccount(category), title);
        var product = new Product(id, category, title, "", "", 300);
        var item = new HashMap<>(CatalogueTable.PRODUCTS.toItem(product));
        item.put(CatalogueTable.LISTING, AttributeValue.fromS(CatalogueTable.listing(product)));
        item.put(CatalogueTable.PRICES, CatalogueTable.prices(PriceSchedule.over(List.of(terms), Instant.EPOCH)));
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
