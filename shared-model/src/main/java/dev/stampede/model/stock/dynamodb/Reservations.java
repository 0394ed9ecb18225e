package dev.stampede.model.stock.dynamodb;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.OneTry;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Reservation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Takes units out of a shard before their order is written, with a note in the same item that says for which order. A
 * plain write to one item: it costs one write unit, and it waits for nobody, where an item that is in a transaction
 * refuses everybody else for as long as the transaction lasts. The note stays until the order is known to stand, and
 * then goes with a later write, or is known never to come, and then the units are free again.
 */
public final class Reservations {

    private final DynamoDbClient dynamoDb;
    private final String stockTable;

    /** Reserves in the stock's table of that name. */
    public Reservations(DynamoDbClient dynamoDb, String stockTable) {
        this.dynamoDb = dynamoDb;
        this.stockTable = stockTable;
    }

    /**
     * Takes the units, if the shard has that many, is sold on those terms, and is open when they are taken. Sent once:
     * whoever tries again does so under a new name, as the first one may arrive when the second one's note is gone.
     *
     * @param wanted under a name that no other call has
     * @param settled attempts whose orders stand; their notes in the shard go with this write, and cost none of their
     *     own
     */
    public Reserving reserve(
            OfferId offer, int shard, Reservation wanted, long termsVersion, Collection<String> settled) {
        var names = new TreeMap<>(Map.of("#attempt", wanted.attempt()));
        settled.forEach(attempt -> names.put("#settled" + names.size(), attempt));
        try {
            var answer = dynamoDb.updateItem(UpdateItemRequest.builder()
                    .tableName(stockTable)
                    .key(StockTable.key(offer, shard))
                    .updateExpression("SET available = available - :units, reserved.#attempt = :reservation"
                            + removals(names.keySet()))
                    .conditionExpression("available >= :units AND termsVersion = :termsVersion"
                            + " AND :now BETWEEN opensAt AND closesAt")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(Map.of(
                            ":units", number(wanted.units()),
                            ":reservation", StockTable.held(wanted),
                            ":termsVersion", number(termsVersion),
                            ":now", number(wanted.at().getEpochSecond())))
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .overrideConfiguration(OneTry.OF_A_CALL)
                    .build());
            return new Reserving.Reserved(StockTable.SHARDS.toRecord(answer.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return refused(e);
        } catch (TransactionConflictException e) {
            return new Reserving.Busy("TransactionConflict");
        } catch (DynamoDbException e) {
            return unwritten(e);
        } catch (SdkClientException e) {
            return new Reserving.Unknown(e.getClass().getSimpleName());
        }
    }

    private static String removals(Set<String> names) {
        var settled = names.stream()
                .filter(name -> name.startsWith("#settled"))
                .map(name -> "reserved." + name)
                .toList();
        return settled.isEmpty() ? "" : " REMOVE " + String.join(", ", settled);
    }

    /** Removes the note of units that are in an order now; does nothing when it is gone. */
    public void settle(OfferId offer, int shard, Reservation taken) {
        ifStillReserved(settling(offer, shard, taken).build());
    }

    /** The same, sent once, for whoever tries again. */
    public Attempt<Reservation> trySettle(OfferId offer, int shard, Reservation taken) {
        try {
            ifStillReserved(settling(offer, shard, taken)
                    .overrideConfiguration(OneTry.OF_A_CALL)
                    .build());
            return new Attempt.Settled<>(taken);
        } catch (SdkException e) {
            return new Attempt.Overtaken<>(e.getClass().getSimpleName());
        }
    }

    /** Frees the units of an order that never came; does nothing when the note is gone. */
    public void release(OfferId offer, int shard, Reservation taken) {
        ifStillReserved(reserved(offer, shard, taken)
                .updateExpression("SET available = available + :units REMOVE reserved.#attempt")
                .expressionAttributeValues(Map.of(":units", number(taken.units())))
                .build());
    }

    private UpdateItemRequest.Builder settling(OfferId offer, int shard, Reservation taken) {
        return reserved(offer, shard, taken).updateExpression("REMOVE reserved.#attempt");
    }

    private UpdateItemRequest.Builder reserved(OfferId offer, int shard, Reservation taken) {
        return UpdateItemRequest.builder()
                .tableName(stockTable)
                .key(StockTable.key(offer, shard))
                .conditionExpression("attribute_exists(reserved.#attempt)")
                .expressionAttributeNames(Map.of("#attempt", taken.attempt()));
    }

    private void ifStillReserved(UpdateItemRequest update) {
        try {
            dynamoDb.updateItem(update);
        } catch (ConditionalCheckFailedException e) {
            // Somebody else has done it.
        }
    }

    private static Reserving refused(ConditionalCheckFailedException e) {
        return e.hasItem() && !e.item().isEmpty()
                ? new Reserving.Refused(StockTable.SHARDS.toRecord(e.item()))
                : new Reserving.NoSuchShard();
    }

    private static Reserving unwritten(DynamoDbException e) {
        if (RetryUtils.isThrottlingException(e)) {
            return new Reserving.Busy(e.awsErrorDetails().errorCode());
        }
        if (e.statusCode() >= 500) {
            return new Reserving.Unknown(e.awsErrorDetails().errorCode());
        }
        throw e;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
