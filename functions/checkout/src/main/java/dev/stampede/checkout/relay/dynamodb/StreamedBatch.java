package dev.stampede.checkout.relay.dynamodb;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a batch of the stream reports. A record that can't be understood is no reason to keep the others' news: it is
 * given back by itself, and goes to the dead letters when it stays so.
 *
 * @param changes the changes of orders in it
 * @param unreadable the places of the records that can't be understood
 */
public record StreamedBatch(List<StreamedChange> changes, List<String> unreadable) {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedBatch.class);

    /** Keeps unmodifiable copies. */
    public StreamedBatch {
        changes = List.copyOf(changes);
        unreadable = List.copyOf(unreadable);
    }

    /** Understands the records, each by itself. */
    public static StreamedBatch of(List<StreamRecord> records) {
        var changes = new ArrayList<StreamedChange>();
        var unreadable = new ArrayList<String>();
        for (var streamed : records) {
            try {
                StreamedChange.of(streamed).ifPresent(changes::add);
            } catch (RuntimeException e) {
                LOG.error("Record {} of the stream can't be understood", streamed.getSequenceNumber(), e);
                unreadable.add(streamed.getSequenceNumber());
            }
        }
        return new StreamedBatch(changes, unreadable);
    }
}
