package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.TransactionOutcome.ConditionFailed;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderRetention;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.order.StateChange;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Moves orders from state to state. Each move is one write on the condition that the order is still in the state it was
 * read in, so that of two who try, one does it, and doing it again does nothing. A move answers whether it was this
 * call that made it; {@code false} means that the order has moved on, and is to be read again.
 *
 * <p>All moves throw {@link dev.stampede.model.dynamodb.StoreBusy} when contention leaves them no way in time.
 */
public final class OrderWrites {

    private final DynamoDbClient dynamoDb;
    private final Retries retries;
    private final String ordersTable;
    private final String stockTable;

    /** Writes to the tables of those names, within the retries' budget. */
    public OrderWrites(DynamoDbClient dynamoDb, Retries retries, String ordersTable, String stockTable) {
        this.dynamoDb = dynamoDb;
        this.retries = retries;
        this.ordersTable = ordersTable;
        this.stockTable = stockTable;
    }

    /**
     * Adds an order that doesn't exist; part of the transaction that takes its stock.
     *
     * @param dueAt when the sweeper should look after it
     */
    public static TransactWriteItem place(String ordersTable, Order order, Instant dueAt) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(ordersTable)
                        .item(placed(order, dueAt))
                        .conditionExpression("attribute_not_exists(#state) AND NOT contains(voided, :attempt) AND "
                                + GivenUpAttempts.MAY_GROW)
                        .expressionAttributeNames(Map.of("#state", OrderSchemas.STATE))
                        .expressionAttributeValues(Map.of(
                                ":attempt", AttributeValue.fromS(order.attempt()), ":most", GivenUpAttempts.LIMIT))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> placed(Order order, Instant dueAt) {
        var item = new HashMap<>(OrderSchemas.ORDERS.toItem(order));
        item.put(OrdersTable.DUE_BUCKET, OrdersTable.dueBucket(order.id()));
        item.put(OrdersTable.DUE_AT, OrdersTable.time(dueAt));
        return item;
    }

    /** PLACED to PAID, by a payment or because there is nothing to pay: each seller gets a parcel to pack. */
    public boolean pay(Order order, Instant now) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(settle(
                order, new StateChange(OrderState.PAID, now, order.isFree() ? "nothing to pay" : "payment approved")));
        for (var seller : order.sellers()) {
            var parcel = Parcel.toPack(order.id(), seller, now, order.correlationId());
            var item = new HashMap<>(OrderSchemas.PARCELS.toItem(parcel));
            item.put(OrdersTable.EXPIRES_AT, endOf(order));
            writes.add(put(ordersTable, item));
        }
        return commit(order, writes);
    }

    /** PLACED to CANCELLED: nothing was taken, and the units are free again. */
    public boolean decline(Order order, Instant now, String reason) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(settle(order, new StateChange(OrderState.CANCELLED, now, reason)));
        return commitAndGiveBack(order, now, writes);
    }

    /**
     * PLACED or PAID to CANCELLING: the units are free again, and no parcel leaves any more. A paid order goes with the
     * parcels of all of its sellers, each on the condition that it is as it was read, or as paying made it where it
     * wasn't seen: with a parcel left out, the seller would send what is given back.
     *
     * @param dueAt when the sweeper should look after it
     */
    public boolean cancel(OrderWithParcels found, Instant now, String reason, Instant dueAt) {
        var order = found.order();
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(move(
                order,
                new StateChange(OrderState.CANCELLING, now, reason),
                ", dueBucket = :dueBucket, dueAt = :dueAt",
                Map.of(":dueBucket", OrdersTable.dueBucket(order.id()), ":dueAt", OrdersTable.time(dueAt))));
        for (var parcel : found.parcels()) {
            writes.add(ParcelWrites.step(ordersTable, parcel, ParcelState.CANCELLED, now, parcel.trackingNumber()));
        }
        return commitAndGiveBack(order, now, writes);
    }

    /** CANCELLING to CANCELLED or REFUNDED, once the payment provider has answered. */
    public boolean endCancelling(Order order, OrderState end, Instant now, String reason) {
        return commit(order, List.of(settle(order, new StateChange(end, now, reason))));
    }

    /** Has the sweeper look at a waiting order later; does nothing when the order has moved on. */
    public void lookAgain(Order order, Instant dueAt) {
        try {
            dynamoDb.updateItem(update -> update.tableName(ordersTable)
                    .key(OrdersTable.key(order.id()))
                    .updateExpression("SET dueAt = :dueAt")
                    .conditionExpression("#state = :state")
                    .expressionAttributeNames(Map.of("#state", OrderSchemas.STATE))
                    .expressionAttributeValues(Map.of(
                            ":dueAt",
                            OrdersTable.time(dueAt),
                            ":state",
                            AttributeValue.fromS(order.state().name()))));
        } catch (ConditionalCheckFailedException | TransactionConflictException e) {
            // It moved on by itself between the read and this write, which is what the look was for.
        }
    }

    private boolean commit(Order order, List<TransactWriteItem> writes) {
        return retries.untilSettled(order.id().value(), attempt -> writes) instanceof TransactionOutcome.Committed;
    }

    /** What waits for nobody any more begins to be kept for its time: nothing of that is done when it is placed. */
    private TransactWriteItem settle(Order order, StateChange change) {
        return move(
                order, change, ", expiresAt = :expiresAt REMOVE dueBucket, dueAt", Map.of(":expiresAt", endOf(order)));
    }

    private static AttributeValue endOf(Order order) {
        return AttributeValue.fromN(
                Long.toString(OrderRetention.endOf(order.placedAt()).getEpochSecond()));
    }

    private TransactWriteItem move(
            Order order, StateChange change, String more, Map<String, AttributeValue> moreValues) {
        if (!order.state().next().contains(change.state())) {
            throw new IllegalArgumentException(
                    "Order %s can't go from %s to %s".formatted(order.id(), order.state(), change.state()));
        }
        var values = new HashMap<>(moreValues);
        values.put(":from", AttributeValue.fromS(order.state().name()));
        values.put(":to", AttributeValue.fromS(change.state().name()));
        var dated = order.dated(change);
        values.put(":change", AttributeValue.fromL(List.of(AttributeValue.fromM(OrderSchemas.CHANGES.toItem(dated)))));
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(ordersTable)
                        .key(OrdersTable.key(order.id()))
                        .updateExpression("SET #state = :to, history = list_append(history, :change)" + more)
                        .conditionExpression("#state = :from")
                        .expressionAttributeNames(Map.of("#state", OrderSchemas.STATE))
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /**
     * Units go back to the shards that they came from. A shard that was merged with others meanwhile is no more: its
     * units go to the first, which there always is.
     */
    private boolean commitAndGiveBack(Order order, Instant now, List<TransactWriteItem> moves) {
        var back = UnitsBack.of(order, stockTable, now);
        var outcome = retries.untilSettled(order.id().value(), attempt -> back.with(moves));
        if (outcome instanceof ConditionFailed failed && back.onlyShardsMissing(failed, moves.size())) {
            var redirected = back.aroundMissing(failed, moves.size());
            outcome = retries.untilSettled(order.id().value(), attempt -> redirected.with(moves));
        }
        return outcome instanceof TransactionOutcome.Committed;
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(orderId)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }
}
