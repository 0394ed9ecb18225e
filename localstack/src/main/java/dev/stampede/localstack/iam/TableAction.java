package dev.stampede.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody wants to do with an item. A transaction needs the permission of each of its writes; there is none for
 * the whole (DynamoDB developer guide, "Using IAM with DynamoDB transactions").
 *
 * @param name such as {@code PutItem}
 * @param resource the table, or {@code TABLE/index/INDEX}
 * @param partitionKey the item's; empty where it isn't about one
 */
public record TableAction(String name, String resource, String partitionKey) {

    private static final Map<String, String> IN_TRANSACTIONS = Map.of(
            "Put", "PutItem", "Update", "UpdateItem", "Delete", "DeleteItem", "ConditionCheck", "ConditionCheckItem");

    /**
     * What a call asks for.
     *
     * @param operation the API's name for it
     * @param partitionKeys the name of each table's partition key
     */
    public static List<TableAction> of(String operation, JsonNode call, Map<String, String> partitionKeys) {
        return switch (operation) {
            case "TransactWriteItems" ->
                call.path("TransactItems")
                        .valueStream()
                        .flatMap(item -> item.properties().stream())
                        .map(write -> onItem(
                                IN_TRANSACTIONS.getOrDefault(write.getKey(), write.getKey()),
                                write.getValue(),
                                partitionKeys))
                        .toList();
            case "TransactGetItems" ->
                call.path("TransactItems")
                        .valueStream()
                        .map(item -> onItem("GetItem", item.path("Get"), partitionKeys))
                        .toList();
            case "BatchGetItem", "BatchWriteItem" ->
                call.path("RequestItems").properties().stream()
                        .map(table -> new TableAction(operation, table.getKey(), ""))
                        .toList();
            case "Query", "Scan" -> List.of(new TableAction(operation, searched(call), ""));
            default -> List.of(onItem(operation, call, partitionKeys));
        };
    }

    private static String searched(JsonNode call) {
        var table = call.path("TableName").asText();
        return call.has("IndexName")
                ? "%s/index/%s".formatted(table, call.path("IndexName").asText())
                : table;
    }

    private static TableAction onItem(String name, JsonNode request, Map<String, String> partitionKeys) {
        var table = request.path("TableName").asText();
        var key = Stream.of("Key", "Item")
                .map(part -> request.path(part)
                        .path(partitionKeys.getOrDefault(table, ""))
                        .path("S")
                        .asText())
                .filter(value -> !value.isEmpty())
                .findFirst();
        return new TableAction(name, table, key.orElse(""));
    }
}
