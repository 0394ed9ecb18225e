package dev.stampede.runtime.sqs;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.runtime.event.AddressedEvent;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.runtime.event.OrderEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends order events to one queue, in as few calls as SQS allows. */
public final class OrderEventQueue implements OrderEvents {

    private static final Logger LOG = LoggerFactory.getLogger(OrderEventQueue.class);

    /** The most messages in one {@code SendMessageBatch} (SQS quotas). */
    private static final int MAX_ENTRIES = 10;

    /** How often an entry is sent that SQS fails to take; a whole call that fails is repeated by the client. */
    private static final int MAX_ATTEMPTS = 3;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    private final SqsClient sqs;
    private final OrderEventJson json;
    private final Pause pause;
    private final String queueUrl;

    /** Sends to the queue with that URL. */
    public OrderEventQueue(SqsClient sqs, OrderEventJson json, Pause pause, String queueUrl) {
        this.sqs = sqs;
        this.json = json;
        this.pause = pause;
        this.queueUrl = queueUrl;
    }

    @Override
    public List<AddressedEvent> send(List<AddressedEvent> events) {
        var unsent = new ArrayList<AddressedEvent>();
        for (int from = 0; from < events.size(); from += MAX_ENTRIES) {
            unsent.addAll(sendBatch(events.subList(from, Math.min(from + MAX_ENTRIES, events.size()))));
        }
        return List.copyOf(unsent);
    }

    private List<AddressedEvent> sendBatch(List<AddressedEvent> batch) {
        var left = batch;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS && !left.isEmpty(); attempt++) {
            if (attempt > 1) {
                pause.pause(BETWEEN_ATTEMPTS);
            }
            try {
                left = sendOnce(left);
            } catch (SdkException e) {
                LOG.warn("{} order events could not be sent", left.size(), e);
                return left;
            }
        }
        return left;
    }

    private List<AddressedEvent> sendOnce(List<AddressedEvent> batch) {
        var entries = IntStream.range(0, batch.size())
                .mapToObj(i -> entry(i, batch.get(i)))
                .toList();
        var answer = sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries));
        answer.failed().forEach(failure -> LOG.warn("SQS refused an order event: {}", failure.code()));
        return answer.failed().stream()
                .map(BatchResultErrorEntry::id)
                .mapToInt(Integer::parseInt)
                .sorted()
                .mapToObj(batch::get)
                .toList();
    }

    /** An entry's id is its place in the batch. */
    private SendMessageBatchRequestEntry entry(int place, AddressedEvent addressed) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(place))
                .messageBody(json.encode(addressed.event()))
                .messageGroupId(addressed.seller().value())
                .build();
    }
}
