package dev.stampede.selling.offers.dynamodb;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.dynamodb.StockTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads from records of the stock table's stream whose shards have changed. */
public final class ChangedShards {

    private ChangedShards() {}

    /**
     * The offers whose shards have changed, each with the sequence number of its first record; what isn't a shard's is
     * left out.
     */
    public static SequencedMap<OfferId, String> firstOfEachOffer(List<StreamRecord> batch) {
        var first = new LinkedHashMap<OfferId, String>();
        batch.forEach(change -> offer(change).ifPresent(offer -> first.putIfAbsent(offer, change.getSequenceNumber())));
        return first;
    }

    private static Optional<OfferId> offer(StreamRecord change) {
        return image(change.getNewImage())
                .or(() -> image(change.getOldImage()))
                .filter(image -> image.containsKey(StockTable.AVAILABLE))
                .map(image -> image.get(StockTable.OFFER_ID))
                .map(AttributeValue::getS)
                .map(OfferId::parse);
    }

    /** An image is missing where the shard is new, or gone. */
    private static Optional<Map<String, AttributeValue>> image(@Nullable Map<String, AttributeValue> image) {
        return Optional.ofNullable(image);
    }
}
