package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.TransactionOutcome.ConditionFailed;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Order;
import dev.stampede.model.stock.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Writes orders whose units were reserved before. Each try to place an order has a name, its attempt. An order is
 * written only where none stands, and only by an attempt that nobody has given up; so once an attempt is void, its
 * units are free for certain, however late the environment that made it goes on.
 */
public final class ReservedOrders {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String ordersTable;
    private final String stockTable;

    /** Writes to the tables of those names. */
    public ReservedOrders(DynamoDbClient dynamoDb, String ordersTable, String stockTable) {
        this.dynamoDb = dynamoDb;
        this.transactions = new Transactions(dynamoDb);
        this.ordersTable = ordersTable;
        this.stockTable = stockTable;
    }

    /** How one try to write an order ended. */
    public sealed interface Writing {

        /** It stands, by this attempt. */
        record Written() implements Writing {}

        /**
         * Another attempt's order stands.
         *
         * @param order as it is now
         */
        record Standing(Order order) implements Writing {}

        /** The attempt was given up. */
        record GivenUp() implements Writing {}

        /** Too many attempts of this order were given up: there is none, and there will never be. */
        record UsedUp() implements Writing {}

        /**
         * The shopper has used up what they are allowed.
         *
         * @param found the items that say so, by the place of the allowance's write in {@link Allowances#use}
         */
        record NotAllowed(Map<Integer, Map<String, AttributeValue>> found) implements Writing {}

        /**
         * Nobody knows. The same may be tried again.
         *
         * @param cause what stood in the way
         */
        record Unsettled(String cause) implements Writing {}
    }

    /**
     * Writes the order, with what it uses of its shopper's allowances in the same transaction. Doing it again writes
     * nothing more.
     *
     * @param order names its attempt
     * @param dueAt when the sweeper should look after it
     */
    public Writing write(Order order, Instant dueAt) {
        var place = OrderWrites.place(ordersTable, order, dueAt);
        var allowances = Allowances.use(stockTable, order).toList();
        return allowances.isEmpty() ? put(order, place.put()) : transact(order, place, allowances);
    }

    /** The units of a limited offer that the shopper had a moment ago: half a read unit. */
    public long bought(OfferId offer, ShopperId shopper) {
        return Allowances.bought(
                dynamoDb.getItem(get -> get.tableName(stockTable).key(Allowances.quotaKey(offer, shopper)))
                        .item());
    }

    /** Whether the order's coupon, if it has one, was taken off another order a moment ago: half a read unit if so. */
    public boolean redeemedElsewhere(Order order) {
        return order.discounts().stream()
                .anyMatch(discount -> Allowances.redeemedBy(dynamoDb.getItem(get -> get.tableName(stockTable)
                                        .key(Allowances.redemptionKey(discount.treasure(), order.shopper())))
                                .item())
                        .filter(other -> !other.equals(order.id()))
                        .isPresent());
    }

    /** Whether the order stands by the reservation's attempt; says nothing of what is to come. */
    public boolean stands(Reservation taken) {
        var item = dynamoDb.getItem(get -> get.tableName(ordersTable)
                        .key(OrdersTable.key(taken.order()))
                        .consistentRead(true))
                .item();
        return OrderSchemas.isOrder(item)
                && OrderSchemas.ORDERS.toRecord(item).attempt().equals(taken.attempt());
    }

    /**
     * Gives an attempt up, unless an order stands, by this attempt or another: then that order is the answer. Once this
     * has returned, no order will ever be written by this attempt that doesn't stand already.
     *
     * @param now from when it is remembered, for days
     */
    public Optional<Order> giveUp(OrderId order, String attempt, Instant now) {
        try {
            dynamoDb.updateItem(GivenUpAttempts.add(ordersTable, OrdersTable.key(order), attempt, now));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.item()).filter(OrderSchemas::isOrder).map(OrderSchemas.ORDERS::toRecord);
        }
    }

    private Writing put(Order order, Put place) {
        try {
            dynamoDb.putItem(request -> request.tableName(place.tableName())
                    .item(place.item())
                    .conditionExpression(place.conditionExpression())
                    .expressionAttributeNames(place.expressionAttributeNames())
                    .expressionAttributeValues(place.expressionAttributeValues())
                    .returnValuesOnConditionCheckFailure(place.returnValuesOnConditionCheckFailure()));
            return new Writing.Written();
        } catch (ConditionalCheckFailedException e) {
            return standing(order, e.item());
        } catch (TransactionConflictException e) {
            return new Writing.Unsettled("TransactionConflict");
        } catch (DynamoDbException e) {
            if (e.statusCode() >= 500 || RetryUtils.isThrottlingException(e)) {
                return new Writing.Unsettled(e.awsErrorDetails().errorCode());
            }
            throw e;
        } catch (SdkClientException e) {
            return new Writing.Unsettled(e.getClass().getSimpleName());
        }
    }

    private Writing transact(Order order, TransactWriteItem place, List<TransactWriteItem> allowances) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(place);
        writes.addAll(allowances);
        return switch (transactions.attempt(writes)) {
            case TransactionOutcome.Committed ignored -> new Writing.Written();
            case TransactionOutcome.Unsettled unsettled -> new Writing.Unsettled(unsettled.cause());
            case ConditionFailed failed ->
                failed.at(0)
                        .map(found -> standing(order, found))
                        .orElseGet(() -> new Writing.NotAllowed(fromFirst(failed)));
        };
    }

    private static Map<Integer, Map<String, AttributeValue>> fromFirst(ConditionFailed failed) {
        var found = new TreeMap<Integer, Map<String, AttributeValue>>();
        failed.found().forEach((write, item) -> found.put(write - 1, item));
        return found;
    }

    private static Writing standing(Order order, Map<String, AttributeValue> item) {
        if (!OrderSchemas.isOrder(item)) {
            return GivenUpAttempts.usedUp(item) ? new Writing.UsedUp() : new Writing.GivenUp();
        }
        var standing = OrderSchemas.ORDERS.toRecord(item);
        return standing.attempt().equals(order.attempt()) ? new Writing.Written() : new Writing.Standing(standing);
    }
}
