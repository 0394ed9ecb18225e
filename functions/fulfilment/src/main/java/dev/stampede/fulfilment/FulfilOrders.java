package dev.stampede.fulfilment;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.fulfilment.settlement.SettleOrder;
import dev.stampede.fulfilment.settlement.Settlement;
import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.runtime.lambda.EventFunction;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles the orders that the fulfilment queue names. A message that fails comes back when its visibility time-out has
 * passed, and goes to the dead-letter queue when it has failed too often; its order is found by the sweeper.
 */
public final class FulfilOrders extends EventFunction<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilOrders.class);

    /** What an order may take: a payment up to its time-out, and the reads and writes around it. */
    private static final Duration TIME_FOR_ONE = Duration.ofSeconds(8);

    private final SettleOrder settleOrder = bean(SettleOrder.class);
    private final OrderEventJson json = bean(OrderEventJson.class);

    /** Starts the module's beans. */
    public FulfilOrders() {
        super(List.of(sample()));
    }

    @Override
    protected SQSBatchResponse handle(SQSEvent event) {
        var failed = failures(event.getRecords(), SQSMessage::getMessageId, this::isHandled);
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }

    /** Better not begun than ended half-way by the function's time-out, with all of the batch. */
    private boolean isHandled(SQSMessage message) {
        if (remainingTime().compareTo(TIME_FOR_ONE) < 0) {
            LOG.warn("No time left for message {}", message.getMessageId());
            return false;
        }
        try {
            var event = json.decode(message.getBody());
            return correlated(event.correlationId(), () -> isSettled(event.order()));
        } catch (RuntimeException e) {
            LOG.error("Message {} can't be handled", message.getMessageId(), e);
            return false;
        }
    }

    private boolean isSettled(OrderId order) {
        try {
            var settlement = settleOrder.settle(order);
            LOG.debug("Order {}: {}", order, settlement);
            return !(settlement instanceof Settlement.StillMoving);
        } catch (PaymentUnavailable e) {
            LOG.warn("Order {} will be tried again: {}", order, e.getMessage());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Order {} can't be settled", order, e);
            return false;
        }
    }

    /** An event of an order that nobody placed. */
    private static SQSEvent sample() {
        var nobodys = new OrderId("ord_" + "a".repeat(26));
        var event = OrderEvent.of(nobodys, OrderState.PLACED, "priming", Instant.EPOCH);
        var message = new SQSMessage();
        message.setMessageId("priming");
        message.setBody(new OrderEventJson(ObjectMapper.getDefault()).encode(event));
        var batch = new SQSEvent();
        batch.setRecords(List.of(message));
        return batch;
    }
}
