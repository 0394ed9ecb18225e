package dev.stampede.acceptance.badinput;

import dev.stampede.invariants.dynamodb.MarketplaceItems;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything stored, in all tables that there are. */
final class Stored {

    private Stored() {}

    /** Each item, by its table and its key. */
    static Map<String, Map<String, AttributeValue>> in(URI dynamoDb) {
        try (var client = MarketplaceItems.client(dynamoDb)) {
            var items = new TreeMap<String, Map<String, AttributeValue>>();
            for (var table : client.listTablesPaginator().tableNames()) {
                var keys = client.describeTable(describe -> describe.tableName(table))
                        .table()
                        .keySchema();
                client.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                        .items()
                        .forEach(item -> items.put(
                                keys.stream()
                                        .map(key -> String.valueOf(item.get(key.attributeName())))
                                        .collect(Collectors.joining(" ", table + " ", "")),
                                item));
            }
            return items;
        }
    }
}
