package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CANCELLED;
import static dev.stampede.simulation.dynamodb.ContractCase.CONDITION_FAILED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.Given.item;
import static dev.stampede.simulation.dynamodb.Given.map;

import dev.stampede.simulation.dynamodb.ContractCase.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is asked of a shard when a sale's window, or the number of its shards, changes. */
final class ShardCases {

    private static final Map<String, AttributeValue> KEY = item("pk", "shard");

    private ShardCases() {}

    static Stream<ContractCase> all() {
        return Stream.concat(
                Stream.of(windows(), levels(), counts()).flatMap(cases -> cases.flatMap(List::stream)), closings());
    }

    private static Map<String, AttributeValue> shard(int available, AttributeValue reserved) {
        return item(
                "pk",
                "shard",
                "available",
                available,
                "reserved",
                reserved,
                "termsVersion",
                1,
                "opensAt",
                100,
                "closesAt",
                200,
                "of",
                2);
    }

    private static Written on(
            List<Map<String, AttributeValue>> stored, String update, String condition, Object... bound) {
        return new Written("Stock", KEY, update, condition, item(bound), stored);
    }

    private static Stream<List<ContractCase>> windows() {
        var update = "SET opensAt = :opensAt, closesAt = :closesAt";
        var condition = "termsVersion = :version";
        var stored = List.of(shard(5, map()));
        return Stream.of(
                on(stored, update, condition, ":version", 1, ":opensAt", 300, ":closesAt", 400)
                        .expecting(DONE),
                on(stored, update, condition, ":version", 2, ":opensAt", 300, ":closesAt", 400)
                        .expecting(CONDITION_FAILED),
                on(List.of(), update, condition, ":version", 1, ":opensAt", 300, ":closesAt", 400)
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> levels() {
        var update = "SET available = available + :units, #of = :of";
        var condition = "available >= :atLeast";
        var stored = List.of(shard(5, map()));
        return Stream.of(
                on(stored, update, condition, ":units", 3, ":atLeast", 0, "#of", "of", ":of", 4)
                        .expecting(DONE),
                on(stored, update, condition, ":units", -5, ":atLeast", 5, "#of", "of", ":of", 4)
                        .expecting(DONE),
                on(stored, update, condition, ":units", -6, ":atLeast", 6, "#of", "of", ":of", 4)
                        .expecting(CONDITION_FAILED),
                on(List.of(), update, condition, ":units", 3, ":atLeast", 0, "#of", "of", ":of", 4)
                        .expecting(CONDITION_FAILED));
    }

    private static Stream<List<ContractCase>> counts() {
        var update = "SET #of = :of";
        var condition = "attribute_exists(pk)";
        return Stream.of(
                on(List.of(shard(5, map())), update, condition, "#of", "of", ":of", 1)
                        .expecting(DONE),
                on(List.of(), update, condition, "#of", "of", ":of", 1).expecting(CONDITION_FAILED));
    }

    private static Stream<ContractCase> closings() {
        var held = map("a1", map("order", "o1", "units", 2));
        return Stream.of(
                closing(DONE, List.of(shard(5, map()))),
                closing(CANCELLED, List.of(shard(4, map()))),
                closing(CANCELLED, List.of(shard(5, held))),
                closing(CANCELLED, List.of(item("pk", "shard", "available", 5))),
                closing(CANCELLED, List.of()));
    }

    private static ContractCase closing(String expected, List<Map<String, AttributeValue>> stored) {
        var condition = "available = :read AND size(reserved) = :none";
        var close = TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName("Stock")
                        .key(KEY)
                        .conditionExpression(condition)
                        .expressionAttributeValues(item(":read", 5, ":none", 0))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
        return new ContractCase(
                "closes %s".formatted(stored),
                List.of(condition),
                Map.of("Stock", stored),
                database -> database.transactWriteItems(transaction ->
                        transaction.transactItems(close).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)),
                expected);
    }
}
