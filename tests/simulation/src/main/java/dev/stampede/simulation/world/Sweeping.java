package dev.stampede.simulation.world;

import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.fulfilment.settlement.dynamodb.StoredUnsettledOrders;
import dev.stampede.fulfilment.sweep.SweepOrders;
import dev.stampede.fulfilment.sweep.dynamodb.StoredWaitingOrders;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.sqs.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One environment of the sweeper: what its function does each minute. */
final class Sweeping {

    /** The function's time-out less what it keeps to finish. */
    private static final Duration TIME = Duration.ofSeconds(50);

    private final SweepOrders sweepOrders;
    private final Clock clock;

    Sweeping(Parts parts, Messages messages, Queue queue, Environment environment) {
        var dynamoDb = parts.database(Boundary.Role.SWEEPER, environment);
        clock = environment.clock();
        var events = messages.noted(Boundary.Role.SWEEPER, Relay.events(queue, environment));
        var reads = new Orders(dynamoDb, Tables.ORDERS);
        var writes = new OrderWrites(
                dynamoDb,
                parts.retries(dynamoDb, environment, Fulfilment.CONTENTION_BUDGET),
                Tables.ORDERS,
                Tables.STOCK);
        var hold = new PaymentHold(
                new StoredUnsettledOrders(reads, writes), (before, move) -> {}, clock, Parts.RESEND_AFTER);
        sweepOrders = new SweepOrders(
                new StoredWaitingOrders(reads, writes),
                hold,
                parts.boundary().events(Boundary.Role.SWEEPER, events),
                clock,
                parts.simulation().random("buckets of " + environment.name()),
                Parts.RESEND_AFTER);
    }

    void sweep(Instant firedAt) {
        sweepOrders.sweep(firedAt, clock.instant().plus(TIME));
    }
}
