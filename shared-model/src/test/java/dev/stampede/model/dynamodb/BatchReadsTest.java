package dev.stampede.model.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class BatchReadsTest {

    private static final String TABLE = "Things";

    @Test
    void reads_what_calls_left_unread_after_ever_longer_pauses() {
        var client = new Reluctant(2);

        var found = new BatchReads(client, TABLE).consistent(keys(5));

        assertThat(found).containsExactlyInAnyOrderElementsOf(keys(5));
        assertThat(client.asked).extracting(asked -> asked.keys().size()).containsExactly(5, 3, 1);
        assertThat(client.asked).allMatch(KeysAndAttributes::consistentRead);
        assertThat(client.pauses).containsExactly(Duration.ofMillis(10), Duration.ofMillis(20));
    }

    @Test
    void answers_nothing_rather_than_a_part_when_keys_stay_unread() {
        var client = new Reluctant(1);

        assertThatExceptionOfType(StoreBusy.class)
                .isThrownBy(() -> new BatchReads(client, TABLE).eventual(keys(9)))
                .withMessageContaining(TABLE);

        assertThat(client.asked).hasSize(5);
        assertThat(client.pauses)
                .containsExactly(
                        Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(80));
    }

    @Test
    void asks_for_as_many_keys_as_one_call_takes() {
        var client = new Reluctant(100);

        assertThat(new BatchReads(client, TABLE).eventual(keys(101))).hasSize(101);
        assertThat(client.asked).extracting(asked -> asked.keys().size()).containsExactly(100, 1);
        assertThat(client.pauses).isEmpty();
    }

    private static List<Map<String, AttributeValue>> keys(int number) {
        return IntStream.range(0, number)
                .mapToObj(key -> Map.of("pk", AttributeValue.fromS("thing " + key)))
                .toList();
    }

    /** Reads the first few keys of each call. */
    private static final class Reluctant implements DynamoDbClient, VirtualTime {

        private final int most;
        private final List<KeysAndAttributes> asked = new ArrayList<>();
        private final List<Duration> pauses = new ArrayList<>();

        Reluctant(int most) {
            this.most = most;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
            var wanted = Objects.requireNonNull(batch.requestItems().get(TABLE));
            asked.add(wanted);
            int read = Math.min(most, wanted.keys().size());
            var left = wanted.keys().subList(read, wanted.keys().size());
            return BatchGetItemResponse.builder()
                    .responses(Map.of(TABLE, wanted.keys().subList(0, read)))
                    .unprocessedKeys(
                            left.isEmpty()
                                    ? Map.of()
                                    : Map.of(
                                            TABLE, wanted.toBuilder().keys(left).build()))
                    .build();
        }

        @Override
        public Pause pause() {
            return pauses::add;
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
