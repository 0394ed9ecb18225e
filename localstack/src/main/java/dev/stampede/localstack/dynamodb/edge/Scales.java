package dev.stampede.localstack.dynamodb.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Weighs transactions by what they change. The local database tells of one write's units only when a transaction writes
 * several items of a table, so they are computed here, by DynamoDB's rules, from each item before and after.
 */
final class Scales implements AutoCloseable {

    private static final int KILOBYTE = 1_024;

    /** A transactional write is prepared and committed (developer guide, "Amazon DynamoDB Transactions"). */
    private static final int TRANSACTIONAL = 2;

    private final DynamoDbClient dynamoDb;
    private final Map<String, TableDescription> tables = new ConcurrentHashMap<>();

    Scales(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /**
     * An item that a transaction writes.
     *
     * @param image all of it; empty when there is none
     */
    record Weighed(String table, Map<String, AttributeValue> key, Map<String, AttributeValue> image) {}

    /** The items that a transaction writes, as they are now. */
    List<Weighed> items(JsonNode transaction) {
        var items = new ArrayList<Weighed>();
        for (var element : transaction.path("TransactItems")) {
            for (var write : element.properties()) {
                var table = write.getValue().path("TableName").asText();
                items.add(item(table, key(table, write.getValue())));
            }
        }
        return items;
    }

    /** The write units, by table and by {@code table/index}, of getting from those items to what they are now. */
    Map<String, Double> units(List<Weighed> before) {
        var units = new TreeMap<String, Double>();
        for (var earlier : before) {
            var now = item(earlier.table(), earlier.key()).image();
            var size = Math.max(ItemSize.of(earlier.image()), ItemSize.of(now));
            units.merge(earlier.table(), (double) TRANSACTIONAL * Math.ceilDiv(size, KILOBYTE), Double::sum);
            addIndexes(units, earlier, now);
        }
        units.values().removeIf(count -> count == 0);
        return units;
    }

    private void addIndexes(Map<String, Double> units, Weighed before, Map<String, AttributeValue> now) {
        var table = table(before.table());
        for (var index : table.globalSecondaryIndexes()) {
            var changed = IndexEntry.units(
                    IndexEntry.of(index, table.keySchema(), before.image()),
                    IndexEntry.of(index, table.keySchema(), now));
            units.merge(before.table() + "/" + index.indexName(), (double) TRANSACTIONAL * changed, Double::sum);
        }
    }

    private Weighed item(String table, Map<String, AttributeValue> key) {
        var answer = dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return new Weighed(table, key, answer.item());
    }

    /** All keys are strings here. */
    private Map<String, AttributeValue> key(String table, JsonNode write) {
        var from = write.path(write.has("Item") ? "Item" : "Key");
        var key = new HashMap<String, AttributeValue>();
        for (KeySchemaElement element : table(table).keySchema()) {
            var value = from.path(element.attributeName()).path("S");
            key.put(element.attributeName(), AttributeValue.fromS(value.asText()));
        }
        return key;
    }

    private TableDescription table(String name) {
        return Objects.requireNonNull(tables.computeIfAbsent(
                name,
                wanted ->
                        dynamoDb.describeTable(table -> table.tableName(wanted)).table()));
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
