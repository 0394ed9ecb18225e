package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.ContractCase.CANCELLED;
import static dev.stampede.simulation.dynamodb.ContractCase.DONE;
import static dev.stampede.simulation.dynamodb.ContractCase.INVALID;
import static dev.stampede.simulation.dynamodb.Given.item;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes of several items, and removals. */
final class TransactionCases {

    private TransactionCases() {}

    static Stream<ContractCase> all() {
        return Stream.concat(together(), removals());
    }

    private static TransactWriteItem take(String key, int units) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName("Stock")
                        .key(item("pk", key))
                        .updateExpression("SET available = available - :units")
                        .conditionExpression("available >= :units")
                        .expressionAttributeValues(item(":units", units))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static TransactWriteItem put(String key) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName("Stock")
                        .item(item("pk", key, "available", 0))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }

    private static TransactWriteItem check(String key, int atLeast) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName("Stock")
                        .key(item("pk", key))
                        .conditionExpression("available >= :atLeast")
                        .expressionAttributeValues(item(":atLeast", atLeast))
                        .build())
                .build();
    }

    private static TransactWriteItem delete(String key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName("Stock").key(item("pk", key)).build())
                .build();
    }

    private static ContractCase transaction(String name, String expected, TransactWriteItem... writes) {
        return new ContractCase(
                name,
                List.of("available >= :units"),
                Map.of("Stock", List.of(item("pk", "a", "available", 5), item("pk", "b", "available", 1))),
                database -> database.transactWriteItems(transaction -> transaction.transactItems(writes)),
                expected);
    }

    private static Stream<ContractCase> together() {
        return Stream.of(
                transaction("all hold", DONE, take("a", 5), take("b", 1), put("c")),
                transaction("the second fails", CANCELLED, take("a", 5), take("b", 2), put("c")),
                transaction("two fail", CANCELLED, put("a"), take("b", 2), take("d", 1)),
                transaction("a check holds", DONE, check("a", 5), take("b", 1)),
                transaction("a check fails", CANCELLED, check("a", 6), take("b", 1)),
                transaction("a removal", DONE, delete("a"), delete("z"), take("b", 1)),
                transaction("an item twice", INVALID, take("a", 1), take("a", 1)),
                transaction("101 items", INVALID, puts(101)),
                transaction("100 items", DONE, puts(100)));
    }

    private static TransactWriteItem[] puts(int number) {
        return IntStream.range(0, number).mapToObj(i -> put("new" + i)).toArray(TransactWriteItem[]::new);
    }

    private static Stream<ContractCase> removals() {
        return Stream.of("a", "z")
                .flatMap(key -> Stream.of(
                        new ContractCase(
                                "removes " + key,
                                List.of(),
                                Map.of("Stock", List.of(item("pk", "a", "available", 5))),
                                database -> database.deleteItem(delete -> delete.tableName("Stock")
                                        .key(item("pk", key))
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                        .returnValues(ReturnValue.ALL_OLD)),
                                DONE),
                        new ContractCase(
                                "removes " + key + " on a condition",
                                List.of(),
                                Map.of("Stock", List.of(item("pk", "a", "available", 5))),
                                database -> database.deleteItem(delete -> delete.tableName("Stock")
                                        .key(item("pk", key))
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                        .conditionExpression("available = :five")
                                        .expressionAttributeValues(item(":five", 5))),
                                key.equals("a") ? DONE : ContractCase.CONDITION_FAILED)));
    }
}
