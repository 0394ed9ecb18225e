package dev.stampede.model.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads many items of one table by their keys: all of them, or none. What a call leaves unread is asked for again, at
 * most {@value #MAX_ROUNDS} times in all and with pauses of 150 ms in all, and then {@link StoreBusy} is thrown. The
 * items are read one by one: of a transaction that is being carried out some may show its effect and others not yet.
 */
public final class BatchReads {

    /** The most keys in one {@code BatchGetItem} (DynamoDB API reference). */
    private static final int MAX_KEYS = 100;

    /** How often keys are asked for: once, and as often again as a call left some of them unread. */
    private static final int MAX_ROUNDS = 5;

    /**
     * Before keys are asked for again, twice as long each time: asked for at once they would meet the same full
     * partition (API reference, BatchGetItem: "delay the batch operation using exponential backoff").
     */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final DynamoDbClient dynamoDb;
    private final Pause pause;
    private final String table;

    /** Reads from that table. */
    public BatchReads(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.pause = VirtualTime.of(dynamoDb);
        this.table = table;
    }

    /** The items that exist, as they are now, in no order. */
    public List<Map<String, AttributeValue>> consistent(List<Map<String, AttributeValue>> keys) {
        return read(keys, KeysAndAttributes.builder().consistentRead(true));
    }

    /** The items that exist, perhaps as they were a moment ago, in no order, for half the price. */
    public List<Map<String, AttributeValue>> eventual(List<Map<String, AttributeValue>> keys) {
        return read(keys, KeysAndAttributes.builder());
    }

    private List<Map<String, AttributeValue>> read(
            List<Map<String, AttributeValue>> keys, KeysAndAttributes.Builder request) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        for (int from = 0; from < keys.size(); from += MAX_KEYS) {
            var chunk = keys.subList(from, Math.min(from + MAX_KEYS, keys.size()));
            readAll(Map.of(table, request.keys(chunk).build()), items);
        }
        return items;
    }

    private void readAll(Map<String, KeysAndAttributes> wanted, List<Map<String, AttributeValue>> items) {
        var left = wanted;
        for (int round = 0; !left.isEmpty(); round++) {
            if (round == MAX_ROUNDS) {
                throw new StoreBusy("a batch of %s".formatted(table), "keys were left unread");
            }
            if (round > 0) {
                pause.pause(FIRST_PAUSE.multipliedBy(1L << (round - 1)));
            }
            var asked = left;
            var answer = dynamoDb.batchGetItem(batch -> batch.requestItems(asked));
            items.addAll(answer.responses().getOrDefault(table, List.of()));
            left = answer.unprocessedKeys();
        }
    }
}
