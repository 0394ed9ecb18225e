package dev.stampede.simulation.crash;

import dev.stampede.checkout.cancel.CancelOrder;
import dev.stampede.checkout.cancel.dynamodb.DynamoDbCancellableOrders;
import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.PlaceOrder;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Seals;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.checkout.order.dynamodb.DynamoDbOrderBook;
import dev.stampede.checkout.relay.OrderChange;
import dev.stampede.checkout.relay.RelayOrders;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checkout's use cases in one environment, put together as its factory does. Each answers what its shopper is told. */
final class Checkout {

    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final RelayOrders relayOrders;
    private final Environment environment;

    Checkout(Market market, Environment environment) {
        this.environment = environment;
        var dynamoDb = market.dynamoDb(environment, Role.CHECKOUT);
        var retries = market.retries(environment, dynamoDb, BUDGET);
        var clock = environment.clock();
        var flags = FeatureFlags.unturned();
        var offers = new KnownOffers(new Offers(dynamoDb, Tables.CATALOGUE)::find, market.simulation()::nanoTime);
        var soldOut = new SoldOutMemory(market.simulation()::nanoTime);
        var attempts = market.random(environment, "attempts");
        var book = new DynamoDbOrderBook(
                dynamoDb,
                retries,
                offers,
                soldOut,
                new HomeShard(market.random(environment, "home")),
                () -> Long.toUnsignedString(attempts.nextLong(), Character.MAX_RADIX),
                new DynamoDbOrderBook.Settings(Tables.ORDERS, Tables.STOCK, Market.RESEND_AFTER));
        var seals = new Seals(Baskets.QUOTES, Baskets.ADMISSIONS, Baskets.COUPONS);
        placeOrder = new PlaceOrder(offers, seals, book, soldOut, flags, clock, Market.HOLD);
        var writes = new OrderWrites(dynamoDb, retries, Tables.ORDERS, Tables.STOCK);
        var orders = new Orders(dynamoDb, Tables.ORDERS);
        cancelOrder = new CancelOrder(new DynamoDbCancellableOrders(orders, writes, clock, Market.RESEND_AFTER), flags);
        relayOrders = new RelayOrders(market.events(environment));
    }

    String place(OrderRequest request) {
        return switch (placeOrder.place(request)) {
            case Placement.Placed placed ->
                "%s for %s".formatted(placed.order().id(), placed.order().total());
            case Placement.Refused refused -> String.valueOf(refused);
        };
    }

    String cancel(OrderId order) {
        return cancelOrder.cancel(Baskets.ANA, order).getClass().getSimpleName();
    }

    /** Tells that the orders were placed, as the table's stream reports it; answers of how many nobody was told. */
    String relay(OrderId... orders) {
        var changes = List.of(orders).stream()
                .map(order -> new OrderChange(
                        order,
                        Optional.empty(),
                        OrderState.PLACED,
                        Goods.ONE,
                        "correlation",
                        environment.clock().instant()))
                .toList();
        return "%d untold".formatted(relayOrders.relay(changes).size());
    }
}
