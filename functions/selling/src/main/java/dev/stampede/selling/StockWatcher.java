package dev.stampede.selling;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.lambda.EventFunction;
import dev.stampede.selling.offers.RefreshStockLevel;
import dev.stampede.selling.offers.dynamodb.ChangedShards;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the catalogue, from the stock table's stream, which offers have sold out or have units again: the stream is
 * filtered to shards that run empty or are no longer, so what sells isn't kept waiting and most of it wakes nobody.
 */
public final class StockWatcher extends EventFunction<DynamodbEvent, StreamsEventResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(StockWatcher.class);

    private final RefreshStockLevel refresh = bean(RefreshStockLevel.class);

    /** Starts the watcher; its sample is a batch without a record. */
    public StockWatcher() {
        super(List.of(emptyBatch()));
    }

    /** Looks at each offer once, however many of its shards have changed. */
    @Override
    protected StreamsEventResponse handle(DynamodbEvent batch) {
        var records = batch.getRecords().stream()
                .map(DynamodbEvent.DynamodbStreamRecord::getDynamodb)
                .toList();
        var failures = ChangedShards.firstOfEachOffer(records).entrySet().stream()
                .filter(changed -> !refreshed(changed))
                .map(changed -> new BatchItemFailure(changed.getValue()))
                .toList();
        return new StreamsEventResponse(failures);
    }

    private boolean refreshed(Map.Entry<OfferId, String> changed) {
        try {
            refresh.of(changed.getKey());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The stock level of offer {} could not be noted; the stream is read again", changed.getKey(), e);
            return false;
        }
    }

    private static DynamodbEvent emptyBatch() {
        var batch = new DynamodbEvent();
        batch.setRecords(List.of());
        return batch;
    }
}
