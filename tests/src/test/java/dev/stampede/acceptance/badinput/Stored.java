package dev.stampede.acceptance.badinput;

import dev.stampede.invariants.dynamodb.MarketplaceItems;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Everything stored, in all tables that there are; but not when a sale is looked after next, nor how far a waiting room
 * is, which go on by themselves.
 */
final class Stored {

    private static final Set<String> NEXT_LOOK = Set.of("dueBucket", "dueAt");

    private Stored() {}

    /** Each item, by its table and its key. */
    static Map<String, Map<String, AttributeValue>> in(URI dynamoDb) {
        try (var client = MarketplaceItems.client(dynamoDb)) {
            var items = new TreeMap<String, Map<String, AttributeValue>>();
            for (var table : client.listTablesPaginator().tableNames()) {
                var keys = client.describeTable(describe -> describe.tableName(table))
                        .table()
                        .keySchema();
                client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                        .filter(item -> !isStateOfRoom(item))
                        .forEach(item -> items.put(
                                keys.stream()
                                        .map(key -> String.valueOf(item.get(key.attributeName())))
                                        .collect(Collectors.joining(" ", table + " ", "")),
                                withoutNextLook(item)));
            }
            return items;
        }
    }

    /**
     * Whether an item is one that the marketplace is about to change: an order under way, or units reserved for one.
     */
    static boolean isUnderWay(Map<String, AttributeValue> item) {
        boolean reserved =
                item.containsKey("reserved") && !item.get("reserved").m().isEmpty();
        return reserved || item.containsKey("dueBucket");
    }

    /** Written by whoever looks at the room when the state is a second old. */
    private static boolean isStateOfRoom(Map<String, AttributeValue> item) {
        return item.values().stream()
                .anyMatch(value -> value.s() != null && value.s().matches("room#.*#state"));
    }

    private static Map<String, AttributeValue> withoutNextLook(Map<String, AttributeValue> item) {
        if (!item.containsKey("seedCommitment")) {
            return item;
        }
        var sale = new TreeMap<>(item);
        sale.keySet().removeAll(NEXT_LOOK);
        return sale;
    }
}
