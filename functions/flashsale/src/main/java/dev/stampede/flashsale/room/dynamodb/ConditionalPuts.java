package dev.stampede.flashsale.room.dynamodb;

import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Puts items into one table on a condition, and says in words how each try ended. */
final class ConditionalPuts {

    private final DynamoDbClient dynamoDb;
    private final String table;

    ConditionalPuts(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** How one try ended. */
    sealed interface Outcome {

        /** It is there. */
        record Written() implements Outcome {}

        /**
         * The condition didn't hold.
         *
         * @param item what is there; empty when there is none
         */
        record Standing(Map<String, AttributeValue> item) implements Outcome {}

        /**
         * Nobody knows; the same may be tried again.
         *
         * @param cause what stood in the way
         */
        record Unsettled(String cause) implements Outcome {}
    }

    Outcome put(Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        var put = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        try {
            dynamoDb.putItem(
                    values.isEmpty()
                            ? put.build()
                            : put.expressionAttributeValues(values).build());
            return new Outcome.Written();
        } catch (ConditionalCheckFailedException e) {
            return new Outcome.Standing(e.hasItem() ? e.item() : Map.of());
        } catch (DynamoDbException e) {
            if (passes(e)) {
                return new Outcome.Unsettled(e.awsErrorDetails().errorCode());
            }
            throw e;
        } catch (SdkClientException e) {
            return new Outcome.Unsettled(e.getClass().getSimpleName());
        }
    }

    /** Whether the same may succeed later. */
    static boolean passes(DynamoDbException e) {
        return e.statusCode() >= 500 || RetryUtils.isThrottlingException(e);
    }
}
