package dev.stampede.runtime.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.event.AddressedEvent;
import dev.stampede.runtime.event.OrderEventJson;
import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class OrderEventQueueTest {

    private static final SellerId SELLER = SellerId.ofAccount("seller");

    private final OrderEventJson json = new OrderEventJson(ObjectMapper.getDefault());
    private final ScriptedSqs sqs = new ScriptedSqs();
    private final OrderEventQueue queue = new OrderEventQueue(sqs, json, time -> {}, "queue-url");

    @Test
    void sends_ten_messages_a_call_grouped_by_seller() {
        var events = events(23);

        var unsent = queue.send(events);

        assertThat(unsent).isEmpty();
        assertThat(sqs.calls).extracting(call -> call.entries().size()).containsExactly(10, 10, 3);
        assertThat(sqs.calls).allSatisfy(call -> assertThat(call.queueUrl()).isEqualTo("queue-url"));
        assertThat(sqs.entries())
                .extracting(SendMessageBatchRequestEntry::messageGroupId)
                .containsOnly(SELLER.value());
        assertThat(sqs.entries())
                .extracting(entry -> json.decode(entry.messageBody()))
                .containsExactlyElementsOf(
                        events.stream().map(AddressedEvent::event).toList());
    }

    @Test
    void sends_only_refused_messages_again() {
        var events = events(3);
        sqs.answers.add(batch -> refusing(batch, "1"));

        var unsent = queue.send(events);

        assertThat(unsent).isEmpty();
        assertThat(sqs.calls).extracting(call -> call.entries().size()).containsExactly(3, 1);
        assertThat(sqs.entries().getLast().messageBody())
                .isEqualTo(json.encode(events.get(1).event()));
    }

    @Test
    void answers_messages_that_are_refused_every_time() {
        var events = events(2);
        sqs.answers.add(batch -> refusing(batch, "0"));
        sqs.answers.add(batch -> refusing(batch, "0"));
        sqs.answers.add(batch -> refusing(batch, "0"));

        assertThat(queue.send(events)).containsExactly(events.getFirst());
        assertThat(sqs.calls).hasSize(3);
    }

    @Test
    void answers_a_failed_call_s_messages_and_sends_the_others() {
        var events = events(12);
        sqs.answers.add(batch -> {
            throw SdkClientException.create("no answer");
        });

        assertThat(queue.send(events)).containsExactlyElementsOf(events.subList(0, 10));
        assertThat(sqs.calls).hasSize(2);
    }

    @Test
    void sends_nothing_when_there_is_nothing_to_send() {
        assertThat(queue.send(List.of())).isEmpty();
        assertThat(sqs.calls).isEmpty();
    }

    private static List<AddressedEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> OrderId.placedBy(new ShopperId("shopper"), "key-" + i))
                .map(id -> OrderEvent.of(id, OrderState.PLACED, "corr", Instant.parse("2026-11-27T00:00:00Z")))
                .map(event -> new AddressedEvent(event, SELLER))
                .toList();
    }

    private static SendMessageBatchResponse refusing(SendMessageBatchRequest batch, String id) {
        assertThat(batch.entries()).extracting(SendMessageBatchRequestEntry::id).contains(id);
        var refused = BatchResultErrorEntry.builder()
                .id(id)
                .code("InternalError")
                .senderFault(false)
                .build();
        return SendMessageBatchResponse.builder().failed(refused).build();
    }

    /** Answers as told, and accepts everything once it has been told nothing more. */
    private static final class ScriptedSqs implements SqsClient {

        final List<SendMessageBatchRequest> calls = new ArrayList<>();
        final List<Function<SendMessageBatchRequest, SendMessageBatchResponse>> answers = new ArrayList<>();

        List<SendMessageBatchRequestEntry> entries() {
            return calls.stream().flatMap(call -> call.entries().stream()).toList();
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
            calls.add(batch);
            return answers.isEmpty()
                    ? SendMessageBatchResponse.builder().build()
                    : answers.removeFirst().apply(batch);
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
