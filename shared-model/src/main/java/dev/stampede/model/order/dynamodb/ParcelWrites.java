package dev.stampede.model.order.dynamodb;

import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Moves parcels from state to state, each on the condition that it is still in the state it was read in. */
public final class ParcelWrites {

    private final DynamoDbClient dynamoDb;
    private final String ordersTable;

    /** Writes to the orders' table of that name. */
    public ParcelWrites(DynamoDbClient dynamoDb, String ordersTable) {
        this.dynamoDb = dynamoDb;
        this.ordersTable = ordersTable;
    }

    /**
     * Moves a parcel on, and answers whether it was this call that did; {@code false} means that it has moved or is
     * being moved by another, and is to be read again.
     *
     * @param trackingNumber the carrier's number, empty before there is one
     */
    public boolean advance(Parcel parcel, ParcelState next, Instant now, String trackingNumber) {
        var step = step(ordersTable, parcel, next, now, trackingNumber).update();
        try {
            dynamoDb.updateItem(update -> update.tableName(step.tableName())
                    .key(step.key())
                    .updateExpression(step.updateExpression())
                    .conditionExpression(step.conditionExpression())
                    .expressionAttributeNames(step.expressionAttributeNames())
                    .expressionAttributeValues(step.expressionAttributeValues()));
            return true;
        } catch (ConditionalCheckFailedException | TransactionConflictException e) {
            return false;
        }
    }

    /** A parcel's move as part of a transaction. */
    static TransactWriteItem step(
            String ordersTable, Parcel parcel, ParcelState next, Instant now, String trackingNumber) {
        var moved = parcel.movedTo(next, now, trackingNumber).history().getLast();
        var step = AttributeValue.fromM(OrderSchemas.STEPS.toItem(moved));
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(ordersTable)
                        .key(OrdersTable.key(parcel.order(), parcel.seller()))
                        .updateExpression(
                                "SET #state = :to, history = list_append(history, :step), trackingNumber = :tracking")
                        .conditionExpression("#state = :from")
                        .expressionAttributeNames(Map.of("#state", OrderSchemas.STATE))
                        .expressionAttributeValues(Map.of(
                                ":from", AttributeValue.fromS(parcel.state().name()),
                                ":to", AttributeValue.fromS(next.name()),
                                ":step", AttributeValue.fromL(List.of(step)),
                                ":tracking", AttributeValue.fromS(trackingNumber)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }
}
