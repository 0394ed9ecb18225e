package dev.stampede.restore.dynamodb;

import dev.stampede.client.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Items on their way into a table, in batches; what the database leaves undone of a batch is sent again.
 *
 * @param table the table's name
 * @param betweenTries how long to wait before what was left undone is sent again
 */
record BatchWrites(
        DynamoDbClient dynamoDb, String table, List<Map<String, AttributeValue>> items, Backoff betweenTries) {

    /** The most that {@code BatchWriteItem} takes, says its reference. */
    static final int BATCH = 25;

    /** With the waits between them about half a minute: a table that has just begun doubles its throughput by then. */
    static final int MOST_TRIES = 10;

    /** Between tries on a real database. */
    static final Backoff PATIENT = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(8));

    /** Keeps an unmodifiable copy. */
    BatchWrites {
        items = List.copyOf(items);
    }

    /**
     * Writes them all.
     *
     * @return how many batches it took
     * @throws IllegalStateException when the database goes on leaving some undone
     */
    int write() {
        var begins = IntStream.iterate(0, begin -> begin < items.size(), begin -> begin + BATCH)
                .toArray();
        for (int begin : begins) {
            write(items.subList(begin, Math.min(begin + BATCH, items.size())));
        }
        return begins.length;
    }

    private void write(List<Map<String, AttributeValue>> batch) {
        var rest = batch.stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            var request = Map.of(table, rest);
            var undone = dynamoDb.batchWriteItem(write -> write.requestItems(request))
                    .unprocessedItems();
            if (undone.isEmpty()) {
                return;
            }
            rest = undone.getOrDefault(table, List.of());
            betweenTries.pause(tries);
        }
        throw new IllegalStateException(
                "Table %s left %d items of a batch undone, %d times".formatted(table, rest.size(), MOST_TRIES));
    }
}
