package dev.stampede.checkout;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.stampede.checkout.relay.OrderChange;
import dev.stampede.checkout.relay.RelayOrders;
import dev.stampede.checkout.relay.dynamodb.StreamedBatch;
import dev.stampede.checkout.relay.dynamodb.StreamedChange;
import dev.stampede.runtime.lambda.EventFunction;
import dev.stampede.runtime.sqs.OrderEventQueue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells fulfilment of orders from the table's stream: the event follows the commit, and can't come without it. */
public final class OrderRelay extends EventFunction<DynamodbEvent, StreamsEventResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRelay.class);

    private final RelayOrders relay = new RelayOrders(bean(OrderEventQueue.class));

    /** Starts the relay; its sample is a batch without a record. */
    public OrderRelay() {
        super(List.of(emptyBatch()));
    }

    @Override
    protected StreamsEventResponse handle(DynamodbEvent batch) {
        var read = StreamedBatch.of(
                batch.getRecords().stream().map(change -> change.getDynamodb()).toList());
        var streamed = read.changes();
        var untold = Set.copyOf(
                relay.relay(streamed.stream().map(StreamedChange::change).toList()));
        streamed.stream()
                .map(StreamedChange::change)
                .filter(change -> change.event().isPresent() && !untold.contains(change))
                .forEach(OrderRelay::log);
        // Lambda reads the stream again from the first record that failed.
        var failures = Stream.concat(
                        read.unreadable().stream(),
                        streamed.stream()
                                .filter(change -> untold.contains(change.change()))
                                .map(StreamedChange::sequenceNumber))
                .map(BatchItemFailure::new)
                .toList();
        return new StreamsEventResponse(failures);
    }

    private static void log(OrderChange change) {
        correlated(change.correlationId(), () -> {
            LOG.info("Told fulfilment that order {} is {}", change.order(), change.after());
            return change;
        });
    }

    private static DynamodbEvent emptyBatch() {
        var batch = new DynamodbEvent();
        batch.setRecords(List.of());
        return batch;
    }
}
