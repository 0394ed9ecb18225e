package dev.stampede.fulfilment.testing;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.Allowances;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The orders' and the stock's table in DynamoDB Local, made once, and orders in them as checkout leaves them. */
public final class FulfilmentTables {

    /** The name of the orders' table. */
    public static final String ORDERS = "Orders";

    private static final String STOCK = "Stock";

    /** Free units in each shard, besides what an order holds. */
    public static final long FREE = 5;

    private static final DynamoDbClient DYNAMO_DB = LocalDynamoDb.client();

    static {
        var orders = LocalDynamoDb.table(ORDERS, OrdersTable.ORDER_ID, OrdersTable.ITEM);
        var byShopper =
                LocalDynamoDb.indexed(orders, OrdersTable.BY_SHOPPER, OrdersTable.SHOPPER_ID, OrdersTable.PLACED_AT);
        var bySeller =
                LocalDynamoDb.indexed(byShopper, OrdersTable.BY_SELLER, OrdersTable.SELLER_ID, OrdersTable.PAID_AT);
        var byDue = LocalDynamoDb.indexed(bySeller, OrdersTable.BY_DUE, OrdersTable.DUE_BUCKET, OrdersTable.DUE_AT);
        DYNAMO_DB.createTable(byDue.build());
        DYNAMO_DB.createTable(LocalDynamoDb.table(STOCK, StockTable.PK).build());
    }

    private FulfilmentTables() {}

    /** Reads orders. */
    public static Orders orders() {
        return new Orders(DYNAMO_DB, ORDERS);
    }

    /** Moves orders. */
    public static OrderWrites writes() {
        var retries = new Retries(
                new Transactions(DYNAMO_DB),
                Clock.systemUTC(),
                Pause.real(),
                new SecureRandom(),
                Duration.ofSeconds(10));
        return new OrderWrites(DYNAMO_DB, retries, ORDERS, STOCK);
    }

    /** The client of the tables. */
    public static DynamoDbClient dynamoDb() {
        return DYNAMO_DB;
    }

    /** Puts the order into the table, due at that time, and its offers' shards without the units it holds. */
    public static Order place(Order order, Instant dueAt) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(OrderWrites.place(ORDERS, order, dueAt));
        for (var line : order.lines()) {
            var terms = Terms.opening(Money.of(1, "EUR"));
            line.takenFrom()
                    .keySet()
                    .forEach(
                            shard -> writes.add(StockTable.open(STOCK, Shard.of(line.offer(), shard, 1, FREE, terms))));
        }
        Allowances.use(STOCK, order).forEach(writes::add);
        if (!(new Transactions(DYNAMO_DB).attempt(writes) instanceof TransactionOutcome.Committed)) {
            throw new AssertionError("the order could not be placed");
        }
        return order;
    }

    /** A placed order whose payment is taken. */
    public static Order pay(Order order, Instant now) {
        if (!writes().pay(order, now)) {
            throw new AssertionError("the order could not be paid");
        }
        return order;
    }

    /** Units of the offer that are free besides those that were free from the beginning, by shard. */
    public static List<Long> freed(OfferId offer, int shards) {
        return new Shards(DYNAMO_DB, STOCK)
                .now(offer, shards).stream()
                        .map(shard -> shard.available() - FREE)
                        .toList();
    }

    /** Free units of one shard. */
    public static long free(OfferId offer, int shard) {
        var item = DYNAMO_DB
                .getItem(get -> get.tableName(STOCK).key(StockTable.key(offer, shard)))
                .item();
        return StockTable.SHARDS.toRecord(item).available();
    }

    /** Takes a shard away, as a merge does. */
    public static void removeShard(OfferId offer, int shard) {
        DYNAMO_DB.deleteItem(delete -> delete.tableName(STOCK).key(StockTable.key(offer, shard)));
    }

    /** What the shopper has had of a limited offer. */
    public static long bought(OfferId offer, ShopperId shopper) {
        return Allowances.bought(DYNAMO_DB
                .getItem(get -> get.tableName(STOCK).key(Allowances.quotaKey(offer, shopper)))
                .item());
    }

    /** The movements of the offer's stock. */
    public static List<StockMovement> movements(OfferId offer) {
        return DYNAMO_DB.scanPaginator(scan -> scan.tableName(STOCK)).items().stream()
                .filter(item -> item.containsKey("unitsByShard"))
                .map(StockTable.MOVEMENTS::toRecord)
                .filter(movement -> movement.offer().equals(offer))
                .toList();
    }
}
