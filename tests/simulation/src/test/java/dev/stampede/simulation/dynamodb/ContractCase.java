package dev.stampede.simulation.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One thing that both databases are asked.
 *
 * @param name what it is about
 * @param expressions that it tries
 * @param stored before it, by table
 * @param call what is asked
 * @param expected {@code done}, or the name of the error
 */
record ContractCase(
        String name,
        List<String> expressions,
        Map<String, List<Map<String, AttributeValue>>> stored,
        Function<DynamoDbClient, Object> call,
        String expected) {

    static final String DONE = "done";
    static final String CONDITION_FAILED = "ConditionalCheckFailedException";
    static final String INVALID = "ValidationException";
    static final String CANCELLED = "TransactionCanceledException";

    @Override
    public String toString() {
        return name + " -> " + expected;
    }

    /** A case that reads. */
    static ContractCase read(
            String name,
            String expression,
            String table,
            List<Map<String, AttributeValue>> stored,
            Function<DynamoDbClient, Object> call,
            String expected) {
        return new ContractCase(name, List.of(expression), Map.of(table, stored), call, expected);
    }

    /**
     * A write with expressions, alone and in a transaction.
     *
     * @param update empty where the key is an item that is put
     * @param condition empty where there is none
     * @param bound names by {@code #}, values by {@code :}
     */
    record Written(
            String table,
            Map<String, AttributeValue> key,
            String update,
            String condition,
            Map<String, AttributeValue> bound,
            List<Map<String, AttributeValue>> stored) {

        List<ContractCase> expecting(String expected) {
            var name = "%s%s %s of %s".formatted(update, condition.isEmpty() ? "" : " IF " + condition, stored, key);
            var expressions = List.of(update, condition);
            var before = Map.of(table, stored);
            var transacted = expected.equals(CONDITION_FAILED) ? CANCELLED : expected;
            return List.of(
                    new ContractCase(name, expressions, before, this::alone, expected),
                    new ContractCase(name + " in a transaction", expressions, before, this::transact, transacted));
        }

        private Object alone(DynamoDbClient database) {
            if (update.isEmpty()) {
                var put = PutItemRequest.builder()
                        .tableName(table)
                        .item(key)
                        .returnValues(ReturnValue.ALL_OLD)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
                givenCondition().ifPresent(put::conditionExpression);
                names().ifPresent(put::expressionAttributeNames);
                values().ifPresent(put::expressionAttributeValues);
                return database.putItem(put.build());
            }
            var change = UpdateItemRequest.builder()
                    .tableName(table)
                    .key(key)
                    .updateExpression(update)
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
            givenCondition().ifPresent(change::conditionExpression);
            names().ifPresent(change::expressionAttributeNames);
            values().ifPresent(change::expressionAttributeValues);
            return database.updateItem(change.build());
        }

        private Object transact(DynamoDbClient database) {
            return database.transactWriteItems(transaction ->
                    transaction.transactItems(item()).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        }

        private TransactWriteItem item() {
            if (update.isEmpty()) {
                var put = Put.builder()
                        .tableName(table)
                        .item(key)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
                givenCondition().ifPresent(put::conditionExpression);
                names().ifPresent(put::expressionAttributeNames);
                values().ifPresent(put::expressionAttributeValues);
                return TransactWriteItem.builder().put(put.build()).build();
            }
            var change = Update.builder()
                    .tableName(table)
                    .key(key)
                    .updateExpression(update)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
            givenCondition().ifPresent(change::conditionExpression);
            names().ifPresent(change::expressionAttributeNames);
            values().ifPresent(change::expressionAttributeValues);
            return TransactWriteItem.builder().update(change.build()).build();
        }

        private Optional<String> givenCondition() {
            return Optional.of(condition).filter(text -> !text.isEmpty());
        }

        private Optional<Map<String, String>> names() {
            Map<String, String> names = bound.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("#"))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().s()));
            return Optional.of(names).filter(some -> !some.isEmpty());
        }

        private Optional<Map<String, AttributeValue>> values() {
            Map<String, AttributeValue> values = new TreeMap<>(bound);
            values.keySet().removeIf(name -> name.startsWith("#"));
            return Optional.of(values).filter(some -> !some.isEmpty());
        }
    }
}
