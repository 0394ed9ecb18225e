package dev.stampede.selling;

import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the tables say, read past the function. */
final class StoredState {

    private StoredState() {}

    /** The free units of each shard, by number. */
    static List<Long> available(String offerId, int shards) {
        return shards(offerId, shards).stream().map(Shard::available).toList();
    }

    static List<Shard> shards(String offerId, int shards) {
        return new Shards(LocalDynamoDb.client(), MarketplaceTables.STOCK).now(OfferId.parse(offerId), shards);
    }

    /** What the movements of an offer add up to, by shard. */
    static Map<Integer, Long> moved(String offerId) {
        var sums = new HashMap<Integer, Long>();
        movements(offerId)
                .forEach(movement ->
                        movement.unitsByShard().forEach((shard, units) -> sums.merge(shard, units, Long::sum)));
        return sums;
    }

    static List<StockMovement> movements(String offerId) {
        return LocalDynamoDb.client()
                .scanPaginator(scan -> scan.tableName(MarketplaceTables.STOCK)
                        .filterExpression("begins_with(pk, :movement) AND offerId = :offer")
                        .expressionAttributeValues(Map.of(
                                ":movement", AttributeValue.fromS("movement#"),
                                ":offer", AttributeValue.fromS(offerId))))
                .items()
                .stream()
                .map(StockTable.MOVEMENTS::toRecord)
                .toList();
    }

    /** Takes units as an order does. */
    static TransactionOutcome sell(String offerId, int shard, long units, long termsVersion) {
        var take = StockTable.take(
                MarketplaceTables.STOCK, OfferId.parse(offerId), shard, units, termsVersion, Instant.now());
        return new Transactions(LocalDynamoDb.client()).attempt(List.of(take));
    }

    static Map<String, AttributeValue> product(String productId) {
        return LocalDynamoDb.client()
                .getItem(get -> get.tableName(MarketplaceTables.CATALOGUE)
                        .key(CatalogueTable.key(new ProductId(productId)))
                        .consistentRead(true))
                .item();
    }

    /** The lowest price of what can be bought of a product now, or that nothing can. */
    static String lowestPrice(String productId) {
        return CatalogueTable.prices(product(productId))
                .lowestAt(Instant.now())
                .map(price -> "%d %s".formatted(price.minorUnits(), price.currency()))
                .orElse("nothing");
    }

    static AttributeValue attribute(String productId, String name) {
        return Objects.requireNonNull(product(productId).get(name), name);
    }
}
