package dev.stampede.restore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.client.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchWritesTest {

    private static final Backoff HASTY = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));

    /** Takes at most so many items of each call, as a table does that is short of throughput. */
    private static final class ShortOfThroughput implements DynamoDbClient {

        private final int most;
        private final List<Map<String, AttributeValue>> taken = new ArrayList<>();
        private int calls;

        ShortOfThroughput(int most) {
            this.most = most;
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            calls++;
            var writes = request.requestItems().getOrDefault("Things", List.of());
            assertThat(writes).hasSizeBetween(1, BatchWrites.BATCH);
            var now = Math.min(most, writes.size());
            writes.subList(0, now).stream()
                    .map(write -> write.putRequest().item())
                    .forEach(taken::add);
            List<WriteRequest> undone = writes.subList(now, writes.size());
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(undone.isEmpty() ? Map.of() : Map.of("Things", undone))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    @Test
    void sends_again_what_was_left_undone_and_nothing_else() {
        var database = new ShortOfThroughput(10);

        new BatchWrites(database, "Things", items(30), HASTY).write();

        assertThat(database.taken).containsExactlyElementsOf(items(30));
        assertThat(database.calls).isEqualTo(4);
    }

    @Test
    void gives_up_on_a_table_that_takes_nothing() {
        var database = new ShortOfThroughput(0);

        assertThatThrownBy(() -> new BatchWrites(database, "Things", items(3), HASTY).write())
                .hasMessageContaining("Table Things left 3 items of a batch undone");
        assertThat(database.calls).isEqualTo(BatchWrites.MOST_TRIES);
    }

    private static List<Map<String, AttributeValue>> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Map.of("id", AttributeValue.fromN(Integer.toString(number))))
                .toList();
    }
}
