package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Items that are read by their keys, and scans. */
final class ItemCases {

    private ItemCases() {}

    static Stream<ContractCase> all() {
        return Stream.concat(keys(), scans());
    }

    private static Stream<ContractCase> keys() {
        var key = item("orderId", "o1", "item", "order");
        var missing = item("orderId", "o99", "item", "order");
        return Stream.of(
                ContractCase.read(
                        "an item",
                        "",
                        "Orders",
                        ReadCases.orders(2),
                        database -> database.getItem(get ->
                                get.tableName("Orders").key(key).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)),
                        DONE),
                ContractCase.read(
                        "an item as it is",
                        "",
                        "Orders",
                        ReadCases.orders(2),
                        database -> database.getItem(get -> get.tableName("Orders")
                                .key(key)
                                .consistentRead(true)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)),
                        DONE),
                ContractCase.read(
                        "no item",
                        "",
                        "Orders",
                        ReadCases.orders(2),
                        database -> database.getItem(
                                get -> get.tableName("Orders").key(missing).consistentRead(true)),
                        DONE),
                ContractCase.read(
                        "a part",
                        "",
                        "Orders",
                        ReadCases.orders(2),
                        database -> database.getItem(get -> get.tableName("Orders")
                                .key(key)
                                .projectionExpression("#item, dueAt, nothing")
                                .expressionAttributeNames(Map.of("#item", "item"))),
                        DONE),
                ContractCase.read(
                        "half a key",
                        "",
                        "Orders",
                        ReadCases.orders(2),
                        database ->
                                database.getItem(get -> get.tableName("Orders").key(item("orderId", "o1"))),
                        INVALID),
                batch("one of two", List.of(key, missing), DONE),
                batch("two", List.of(key, item("orderId", "o0", "item", "order")), DONE),
                batch("the same twice", List.of(key, key), INVALID),
                batch("none", List.of(), INVALID));
    }

    private static ContractCase batch(String name, List<Map<String, AttributeValue>> keys, String expected) {
        return ContractCase.read(
                "a batch: " + name,
                "",
                "Orders",
                ReadCases.orders(3),
                database -> database.batchGetItem(batch -> batch.requestItems(Map.of(
                        "Orders",
                        KeysAndAttributes.builder()
                                .keys(keys)
                                .consistentRead(true)
                                .build()))),
                expected);
    }

    private static Stream<ContractCase> scans() {
        var filter = "begins_with(pk, :movement) AND offerId = :offer";
        var stored = List.of(
                item("pk", "movement#1", "offerId", "o1"),
                item("pk", "movement#2", "offerId", "o2"),
                item("pk", "shard#1", "offerId", "o1"));
        return Stream.of(ContractCase.read(
                "a scan",
                filter,
                "Stock",
                stored,
                database -> database.scan(scan -> scan.tableName("Stock")
                        .filterExpression(filter)
                        .expressionAttributeValues(item(":movement", "movement#", ":offer", "o1"))
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)),
                DONE));
    }
}
