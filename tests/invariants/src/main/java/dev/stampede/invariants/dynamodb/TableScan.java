package dev.stampede.invariants.dynamodb;

import dev.stampede.invariants.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads all items of a table as they are now, in the plain form that the checker takes. */
public final class TableScan {

    private final DynamoDbClient dynamoDb;

    /** Reads through that client. */
    public TableScan(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /**
     * All items.
     *
     * @param table its name
     * @param keys the attributes that name an item
     */
    public List<Item> all(String table, List<String> keys) {
        return dynamoDb.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .map(item -> item(keys, item))
                .toList();
    }

    private static Item item(List<String> keys, Map<String, AttributeValue> stored) {
        var where = keys.stream()
                .map(key -> stored.getOrDefault(key, AttributeValue.fromS("?")).s())
                .collect(Collectors.joining(" "));
        return new Item(where, plain(stored));
    }

    private static Map<String, Object> plain(Map<String, AttributeValue> stored) {
        var values = new TreeMap<String, Object>();
        stored.forEach((name, value) -> values.put(name, plain(value)));
        return values;
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n().matches("-?\\d{1,18}") ? Long.valueOf(value.n()) : value.n();
            case M -> plain(value.m());
            case L -> value.l().stream().map(TableScan::plain).toList();
            case SS -> List.copyOf(value.ss());
            default -> value.toString();
        };
    }
}
