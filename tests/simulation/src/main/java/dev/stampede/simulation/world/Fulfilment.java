package dev.stampede.simulation.world;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stampede.fulfilment.payment.provider.GuardedPaymentProvider;
import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.fulfilment.settlement.SettleOrder;
import dev.stampede.fulfilment.settlement.Settlement;
import dev.stampede.fulfilment.settlement.dynamodb.StoredUnsettledOrders;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.payment.ModelledProvider;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One environment of the consumer: what its function does with a batch. */
final class Fulfilment {

    /** As in the factory. */
    static final Duration CONTENTION_BUDGET = Duration.ofSeconds(2);

    private final Boundary boundary;
    private final Surprises surprises;
    private final Messages messages;
    private final SettleOrder settleOrder;
    private final OrderEventJson json = new OrderEventJson(ObjectMapper.getDefault());

    Fulfilment(
            Parts parts, ModelledProvider provider, Messages messages, Surprises surprises, Environment environment) {
        this.boundary = parts.boundary();
        this.surprises = surprises;
        this.messages = messages;
        var dynamoDb = parts.database(Boundary.Role.FULFILMENT, environment);
        var clock = environment.clock();
        var writes = new OrderWrites(
                dynamoDb, parts.retries(dynamoDb, environment, CONTENTION_BUDGET), Tables.ORDERS, Tables.STOCK);
        var orders = new StoredUnsettledOrders(new Orders(dynamoDb, Tables.ORDERS), writes);
        var payments = new GuardedPaymentProvider(boundary.payments(provider.seenBy(environment)), clock);
        var hold = new PaymentHold(orders, (before, move) -> {}, clock, Parts.RESEND_AFTER);
        settleOrder = new SettleOrder(orders, payments, hold, (before, move) -> {}, clock);
    }

    /** The ids of the messages that have to come again. */
    Set<String> handle(List<SQSMessage> batch) {
        var failed = new LinkedHashSet<String>();
        for (var message : batch) {
            if (!isSettled(message)) {
                failed.add(message.getMessageId());
            }
        }
        return boundary.unhandled(failed);
    }

    private boolean isSettled(SQSMessage message) {
        try {
            var event = json.decode(message.getBody());
            boolean settled = !(settleOrder.settle(event.order()) instanceof Settlement.StillMoving);
            if (settled) {
                messages.handled(message.getBody());
            }
            return settled;
        } catch (RuntimeException e) {
            surprises.consider(message.getMessageId(), e);
            return false;
        }
    }
}
