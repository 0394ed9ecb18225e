package dev.stampede.simulation.crash;

import dev.stampede.fulfilment.parcel.MoveParcel;
import dev.stampede.fulfilment.parcel.dynamodb.StoredSellerParcels;
import dev.stampede.fulfilment.payment.provider.GuardedPaymentProvider;
import dev.stampede.fulfilment.payment.sandbox.dynamodb.SandboxPaymentProvider;
import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.fulfilment.settlement.SettleOrder;
import dev.stampede.fulfilment.settlement.dynamodb.StoredUnsettledOrders;
import dev.stampede.fulfilment.sweep.SweepOrders;
import dev.stampede.fulfilment.sweep.dynamodb.StoredWaitingOrders;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.ParcelWrites;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.parcel.ParcelState;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fulfilment's use cases in one environment, put together as its factories do. */
final class Fulfilment {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    /** What a sweep may take: its function's time-out, less what it needs to finish. */
    private static final Duration SWEEP = Duration.ofSeconds(55);

    /** The most shards that an offer of a trial has. */
    private static final int SHARDS = 4;

    private final Market market;
    private final Environment environment;
    private final DynamoDbClient dynamoDb;
    private final SettleOrder settleOrder;
    private final SweepOrders sweepOrders;
    private final MoveParcel moveParcel;

    Fulfilment(Market market, Environment environment) {
        this.market = market;
        this.environment = environment;
        dynamoDb = market.dynamoDb(environment, Role.FULFILMENT);
        var clock = environment.clock();
        Retries retries = market.retries(environment, dynamoDb, BUDGET);
        var orders = new Orders(dynamoDb, Tables.ORDERS);
        var writes = new OrderWrites(dynamoDb, retries, Tables.ORDERS, Tables.STOCK);
        var unsettled = new StoredUnsettledOrders(orders, writes);
        var hold = new PaymentHold(unsettled, (order, move) -> {}, clock, Market.RESEND_AFTER);
        var sandbox = new SandboxPaymentProvider(dynamoDb, Tables.PAYMENTS, clock);
        var payments = new GuardedPaymentProvider(sandbox, clock);
        settleOrder = new SettleOrder(unsettled, payments, hold, (order, move) -> {}, clock);
        sweepOrders = new SweepOrders(
                new StoredWaitingOrders(orders, writes),
                hold,
                market.events(environment),
                clock,
                market.random(environment, "buckets"),
                Market.RESEND_AFTER);
        moveParcel = new MoveParcel(
                new StoredSellerParcels(orders, new ParcelWrites(dynamoDb, Tables.ORDERS)),
                (before, after) -> {},
                clock);
    }

    /** As the queue's message has it. */
    String settle(OrderId order) {
        return String.valueOf(settleOrder.settle(order));
    }

    /** As the schedule has it. */
    void sweep() {
        var now = environment.clock().instant();
        sweepOrders.sweep(now, now.plus(SWEEP));
    }

    String moveParcel(OrderId order, SellerId seller, ParcelState target) {
        return moveParcel
                .move(seller, order, target, target == ParcelState.SHIPPED ? "DE-1" : "")
                .getClass()
                .getSimpleName();
    }

    /** Ends what was left behind of the sales' reservations. */
    void endStaleReservations() {
        var stale = new StaleReservations(
                new Reservations(dynamoDb, Tables.STOCK), new ReservedOrders(dynamoDb, Tables.ORDERS, Tables.STOCK));
        var shards = new Shards(dynamoDb, Tables.STOCK);
        for (var offer : market.saleOffers()) {
            for (var shard : shards.now(offer, SHARDS)) {
                stale.resolve(shard, environment.clock().instant());
            }
        }
    }
}
