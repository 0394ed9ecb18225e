package dev.stampede.localstack.events;

import static dev.stampede.localstack.RecordingInvoker.failed;
import static dev.stampede.localstack.RecordingInvoker.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.RecordingInvoker;
import dev.stampede.localstack.events.StreamMapping.Bisection;
import dev.stampede.localstack.events.StreamMapping.Patience;
import dev.stampede.localstack.lambda.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class OrderedDeliveryTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final List<String> progress = new ArrayList<>();

    @Test
    void tries_a_failed_batch_again_until_its_attempts_run_out() throws Exception {
        var invoker = new RecordingInvoker(event -> failed());

        deliver(invoker, Bisection.KEEP_WHOLE, new Patience(2, LONG), Duration.ZERO);

        assertThat(batches(invoker)).containsExactly("1234", "1234", "1234");
        assertThat(progress).containsExactly("gave up 1234 after 3: RetryAttemptsExhausted", "settled 4");
    }

    @Test
    void halves_a_failed_batch_until_the_bad_record_is_alone() throws Exception {
        var invoker = new RecordingInvoker(failingOn("3"));

        deliver(invoker, Bisection.HALVE, new Patience(1, LONG), Duration.ZERO);

        assertThat(batches(invoker)).containsExactly("1234", "12", "34", "3", "3", "4");
        assertThat(progress)
                .containsExactly("settled 2", "gave up 3 after 2: RetryAttemptsExhausted", "settled 3", "settled 4");
    }

    @Test
    void goes_on_from_the_record_that_the_answer_names() throws Exception {
        var turn = new AtomicInteger();
        var invoker = new RecordingInvoker(event -> turn.getAndIncrement() == 0
                ? succeeded("{\"batchItemFailures\": [{\"itemIdentifier\": \"4\"}, {\"itemIdentifier\": \"3\"}]}")
                : succeeded("{}"));

        deliver(invoker, Bisection.HALVE, new Patience(0, LONG), Duration.ZERO);

        assertThat(batches(invoker)).containsExactly("1234", "34");
        assertThat(progress).containsExactly("settled 2", "settled 4");
    }

    @Test
    void gives_up_records_that_failed_and_are_too_old() throws Exception {
        var invoker = new RecordingInvoker(event -> failed());

        deliver(invoker, Bisection.HALVE, new Patience(Long.MAX_VALUE, Duration.ofMinutes(1)), Duration.ofMinutes(2));

        assertThat(batches(invoker)).containsExactly("1234");
        assertThat(progress).containsExactly("gave up 1234 after 1: RecordAgeExceeded", "settled 4");
    }

    @Test
    void counts_no_attempt_when_throttled() throws Exception {
        var turn = new AtomicInteger();
        var invoker =
                new RecordingInvoker(event -> turn.getAndIncrement() < 2 ? new Invocation.Throttled() : succeeded(""));

        deliver(invoker, Bisection.KEEP_WHOLE, new Patience(0, LONG), Duration.ZERO);

        assertThat(batches(invoker)).containsExactly("1234", "1234", "1234");
        assertThat(progress).containsExactly("settled 4");
    }

    private void deliver(RecordingInvoker invoker, Bisection bisect, Patience patience, Duration age)
            throws InterruptedException {
        var mapping = new StreamMapping(
                "Fn",
                "arn:aws:dynamodb:eu-central-1:000000000000:table/T/stream/now",
                EventFilter.NONE,
                ShardIteratorType.TRIM_HORIZON,
                100,
                Duration.ZERO,
                patience,
                bisect,
                FailureReports.BATCH_ITEM_FAILURES,
                Optional.empty());
        try (var workers = new Workers(Duration.ZERO)) {
            new OrderedDelivery(mapping, invoker, new Recorded(), workers).deliver(records(age));
        }
    }

    private static Function<JsonNode, Invocation> failingOn(String sequenceNumber) {
        return event -> batch(event).contains(sequenceNumber) ? failed() : succeeded("");
    }

    private static List<Record> records(Duration age) {
        var created = Instant.now().minus(age);
        return IntStream.rangeClosed(1, 4)
                .mapToObj(Integer::toString)
                .map(number -> Record.builder()
                        .eventName(OperationType.INSERT)
                        .dynamodb(change -> change.sequenceNumber(number)
                                .approximateCreationDateTime(created)
                                .sizeBytes(1L)
                                .streamViewType(StreamViewType.KEYS_ONLY)
                                .keys(Map.of("id", AttributeValue.fromS(number))))
                        .build())
                .toList();
    }

    private static List<String> batches(RecordingInvoker invoker) {
        return invoker.events().stream().map(OrderedDeliveryTest::batch).toList();
    }

    private static String batch(JsonNode event) {
        return String.join(
                "",
                event.path("Records")
                        .valueStream()
                        .map(record ->
                                record.path("dynamodb").path("SequenceNumber").asText())
                        .toList());
    }

    private final class Recorded implements OrderedDelivery.Progress {

        @Override
        public void settledUpTo(Record record) {
            progress.add("settled " + record.dynamodb().sequenceNumber());
        }

        @Override
        public void givenUp(List<Record> records, int attempts, GivenUpReason reason) {
            var numbers = records.stream()
                    .map(record -> record.dynamodb().sequenceNumber())
                    .toList();
            progress.add("gave up " + String.join("", numbers) + " after " + attempts + ": " + reason.condition());
        }
    }
}
