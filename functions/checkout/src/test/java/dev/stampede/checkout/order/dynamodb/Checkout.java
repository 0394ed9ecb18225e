package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.Baskets;
import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.PlaceOrder;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Seals;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.checkout.shipping.jws.JwsQuoteSeal;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One environment of checkout on a real database, with an offer to sell. Each test takes an offer of its own. */
final class Checkout {

    private static final JwsQuoteSeal SEAL =
            new JwsQuoteSeal(() -> "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    private final Shards shards;
    private final PlaceOrder placeOrder;

    Checkout(DynamoDbClient dynamoDb, long seed) {
        this(dynamoDb, seed, Duration.ofSeconds(20));
    }

    /** @param budget how long it tries to get through contention */
    Checkout(DynamoDbClient dynamoDb, long seed, Duration budget) {
        var clock = Clock.fixed(Baskets.NOW, ZoneOffset.UTC);
        var offers = new KnownOffers(new Offers(dynamoDb, MarketplaceTables.CATALOGUE)::find, () -> 0);
        var soldOut = new SoldOutMemory(() -> 0);
        shards = new Shards(dynamoDb, MarketplaceTables.STOCK);
        var random = new Random(seed);
        var book = new DynamoDbOrderBook(
                dynamoDb,
                new Retries(new Transactions(dynamoDb), Clock.systemUTC(), Pause.real(), random, budget),
                offers,
                soldOut,
                new HomeShard(random),
                () -> Long.toString(random.nextLong(), Character.MAX_RADIX),
                new DynamoDbOrderBook.Settings(
                        MarketplaceTables.ORDERS, MarketplaceTables.STOCK, Duration.ofMinutes(1)));
        placeOrder = new PlaceOrder(
                offers,
                new Seals(SEAL, Baskets.ADMISSIONS, Baskets.COUPONS),
                book,
                soldOut,
                FeatureFlags.unturned(),
                clock,
                Baskets.HOLD);
    }

    static Checkout onRealDatabase(long seed) {
        MarketplaceTables.exist();
        return new Checkout(LocalDynamoDb.client(), seed);
    }

    /** Publishes an offer of that seller with its units spread evenly. */
    static Offer publish(String account, long units, int shardCount) {
        return stocked(Baskets.offer(account, Terms.opening(Money.of(1_000, "EUR")), shardCount), units);
    }

    /** Puts units of that seller's offer aside for a sale. */
    static Offer inSale(String account, long units, int shardCount, Access access) {
        var ordinary = Baskets.offer(account, Terms.opening(Money.of(1_000, "EUR")), shardCount);
        var sale = ordinary.id().inSale(SaleId.scheduledBy(account, "black friday"));
        return stocked(new Offer(sale, "K-1", "Kettle", account, 1_200, ordinary.terms(), shardCount, access), units);
    }

    private static Offer stocked(Offer offer, long units) {
        MarketplaceTables.exist();
        int shardCount = offer.shards();
        write(offer);
        StockMovement.evenly(units, shardCount)
                .forEach((number, share) -> LocalDynamoDb.client()
                        .putItem(put -> put.tableName(MarketplaceTables.STOCK)
                                .item(StockTable.SHARDS.toItem(
                                        Shard.of(offer.id(), number, shardCount, share, offer.terms())))));
        return offer;
    }

    /** Changes the price of an offer in one shard, as selling does. */
    static Offer reprice(Offer offer, Money price) {
        var dearer = offer.withTerms(offer.terms().withPrice(price));
        write(dearer);
        LocalDynamoDb.client()
                .transactWriteItems(pin ->
                        pin.transactItems(StockTable.pin(MarketplaceTables.STOCK, offer.id(), 0, dearer.terms())));
        return dearer;
    }

    /** Merges all shards of an offer into the first, as a sale's sweeper does. */
    static Offer merge(Offer offer) {
        var merged = offer.withShards(1);
        var client = LocalDynamoDb.client();
        var shards = new Shards(client, MarketplaceTables.STOCK).now(offer.id(), offer.shards());
        long units = shards.stream().mapToLong(Shard::available).sum();
        write(merged);
        client.putItem(put -> put.tableName(MarketplaceTables.STOCK)
                .item(StockTable.SHARDS.toItem(Shard.of(offer.id(), 0, 1, units, offer.terms()))));
        for (int shard = 1; shard < offer.shards(); shard++) {
            var key = StockTable.key(offer.id(), shard);
            client.deleteItem(
                    delete -> delete.tableName(MarketplaceTables.STOCK).key(key));
        }
        return merged;
    }

    Placement place(OrderRequest request) {
        return placeOrder.place(request);
    }

    /** The order that was placed; fails when it was refused. */
    Order placed(OrderRequest request) {
        return switch (place(request)) {
            case Placement.Placed done -> done.order();
            case Placement.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    List<Shard> shardsOf(Offer offer) {
        return shards.now(offer.id(), offer.shards());
    }

    long free(Offer offer) {
        return shards.now(offer.id(), offer.shards()).stream()
                .mapToLong(Shard::available)
                .sum();
    }

    /** Ends what is reserved of the offer, when all of it is stale. */
    void endStale(Offer offer) {
        var client = LocalDynamoDb.client();
        var stale = new StaleReservations(
                new Reservations(client, MarketplaceTables.STOCK),
                new ReservedOrders(client, MarketplaceTables.ORDERS, MarketplaceTables.STOCK));
        var later = Baskets.NOW.plus(StaleReservations.AFTER).plusSeconds(1);
        shardsOf(offer).forEach(shard -> stale.resolve(shard, later));
    }

    /** A request for units of offers, with a quote that holds; keys of different tests never meet. */
    static OrderRequest request(String key, int quantity, Offer... offers) {
        return Baskets.request(key + offers[0].id(), SEAL.seal(Baskets.quote(quantity, offers)), quantity, offers);
    }

    /** The same request with a quote that holds until then. */
    static OrderRequest requestUntil(Instant expiresAt, String key, int quantity, Offer... offers) {
        var quote = Baskets.until(Baskets.quote(quantity, offers), expiresAt);
        return Baskets.request(key + offers[0].id(), SEAL.seal(quote), quantity, offers);
    }

    /** A request for so many units of each offer, the most first, with a quote that holds. */
    static OrderRequest request(String key, Map<Offer, Integer> quantities) {
        var name = key + quantities.keySet().iterator().next().id();
        return Baskets.request(name, SEAL.seal(Baskets.quote(quantities)), quantities);
    }

    private static void write(Offer offer) {
        LocalDynamoDb.client()
                .putItem(put -> put.tableName(MarketplaceTables.CATALOGUE).item(CatalogueTable.OFFERS.toItem(offer)));
    }
}
