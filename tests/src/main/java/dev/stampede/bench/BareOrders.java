package dev.stampede.bench;

import dev.stampede.client.Account;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.target.Target.Backstage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The transactions of orders without the rest: the same items in the same tables with the same indexes and stream, sent
 * by the same SDK client over HTTP. What follows an order follows these too, because the tables can't tell.
 */
final class BareOrders implements Load {

    private static final Duration RESEND_AFTER = Duration.ofMinutes(1);
    private static final Duration HOLD = Duration.ofMinutes(15);

    private final DynamoDbClient dynamoDb;
    private final BenchMarket market;
    private final String ordersTable;
    private final String stockTable;
    private final Map<Account, Order> examples;
    private final String run;

    /** @param examples an order of each shopper, as the shop recorded it */
    BareOrders(
            DynamoDbClient dynamoDb,
            Backstage backstage,
            BenchMarket market,
            Map<Account, Order> examples,
            String run) {
        this.dynamoDb = dynamoDb;
        this.market = market;
        this.ordersTable = backstage.ordersTable();
        this.stockTable = backstage.stockTable();
        this.examples = Map.copyOf(examples);
        this.run = run;
    }

    @Override
    public void once(long number) {
        var order = order(market.shopper(number), number);
        var line = order.lines().getFirst();
        int shard = line.takenFrom().keySet().iterator().next();
        dynamoDb.transactWriteItems(write -> write.transactItems(
                OrderWrites.place(ordersTable, order, order.placedAt().plus(RESEND_AFTER)),
                StockTable.take(
                        stockTable, line.offer(), shard, line.quantity(), line.termsVersion(), order.placedAt())));
    }

    private Order order(Account shopper, long number) {
        var example = examples.get(shopper);
        if (example == null) {
            throw new IllegalStateException("%s has no order".formatted(shopper));
        }
        var placed = example.asPlaced();
        var now = Instant.now();
        return new Order(
                OrderId.placedBy(new ShopperId(shopper.name()), run + number),
                placed.shopper(),
                placed.state(),
                now,
                now.plus(HOLD),
                placed.lines(),
                placed.freight(),
                placed.discounts(),
                placed.address(),
                placed.paymentToken(),
                placed.correlationId(),
                placed.fingerprint(),
                placed.attempt(),
                placed.history());
    }
}
