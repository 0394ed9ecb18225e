package dev.stampede.simulation.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class QueueTest {

    private static final QueueSettings CALM =
            new QueueSettings(2, 10, new Latency(Duration.ofMillis(50), 1, 0), Duration.ofSeconds(30), 3, 0, 0);

    private final List<String> handled = new ArrayList<>();

    @Test
    void delivers_each_message_once_where_nothing_goes_wrong_and_in_no_promised_order() {
        var queue = run(CALM, this::handle);
        assertThat(handled).containsExactlyInAnyOrderElementsOf(bodies()).isNotEqualTo(bodies());
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void delivers_duplicates_where_they_are_asked_for() {
        run(new QueueSettings(2, 10, Latency.NONE, Duration.ofSeconds(30), 3, 1, 0), this::handle);
        assertThat(handled).hasSize(2 * bodies().size()).containsAll(bodies());
    }

    @Test
    void delivers_again_what_failed_until_it_goes_to_the_dead_letters() {
        var queue = run(CALM, batch -> {
            handle(batch);
            return batch.stream()
                    .filter(message -> message.getBody().equals("message 7"))
                    .map(SQSMessage::getMessageId)
                    .collect(Collectors.toSet());
        });
        assertThat(handled).hasSize(bodies().size() + 2);
        assertThat(queue.deadLetters()).containsExactly("message 7");
    }

    @Test
    void delivers_again_what_is_handled_for_longer_than_it_is_hidden() {
        try (var simulation = new Simulation(3)) {
            var queue = new Queue(simulation, "orders", CALM, () -> batch -> {
                handle(batch);
                simulation.sleep(handled.size() == 1 ? Duration.ofSeconds(40).toNanos() : 0);
                return Set.of();
            });
            send(simulation, queue, List.of("slow"));
            simulation.run(Duration.ofMinutes(10));
        }
        assertThat(handled).containsExactly("slow", "slow");
    }

    @Test
    void loses_everything_when_it_is_told_to() {
        try (var simulation = new Simulation(3)) {
            var queue = new Queue(simulation, "orders", CALM, () -> this::handle);
            send(simulation, queue, bodies());
            queue.loseAll();
            simulation.run(Duration.ofMinutes(10));
        }
        assertThat(handled).isEmpty();
    }

    private Queue run(QueueSettings settings, QueueConsumer consumer) {
        try (var simulation = new Simulation(3)) {
            var queue = new Queue(simulation, "orders", settings, () -> consumer);
            send(simulation, queue, bodies());
            simulation.run(Duration.ofMinutes(10));
            return queue;
        }
    }

    private static void send(Simulation simulation, Queue queue, List<String> bodies) {
        var client = queue.client(simulation.outside());
        for (int i = 0; i < bodies.size(); i++) {
            var entry = SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .messageBody(bodies.get(i))
                    .build();
            client.sendMessageBatch(batch -> batch.queueUrl(queue.url()).entries(entry));
        }
    }

    private static List<String> bodies() {
        return IntStream.range(0, 40).mapToObj(i -> "message " + i).toList();
    }

    private Set<String> handle(List<SQSMessage> batch) {
        batch.forEach(message -> handled.add(message.getBody()));
        return Set.of();
    }
}
