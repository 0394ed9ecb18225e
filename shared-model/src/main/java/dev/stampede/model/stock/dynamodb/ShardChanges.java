package dev.stampede.model.stock.dynamodb;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes that change how an offer's stock is spread and when it is sold, while it is sold. They are relative or
 * conditional, so that what is sold meanwhile is neither lost nor sold twice.
 */
public final class ShardChanges {

    private static final Map<String, String> IN_ALL = Map.of("#of", StockTable.SHARDS_IN_ALL);

    private ShardChanges() {}

    /** Pins another window to a shard that is sold on that version of the terms. */
    public static TransactWriteItem pinWindow(String table, OfferId offer, int shard, Terms terms) {
        return StockTable.update(Update.builder()
                .tableName(table)
                .key(StockTable.key(offer, shard))
                .updateExpression("SET opensAt = :opensAt, closesAt = :closesAt")
                .conditionExpression("termsVersion = :version")
                .expressionAttributeValues(Map.of(
                        ":version", number(terms.version()),
                        ":opensAt", number(terms.opensAt().getEpochSecond()),
                        ":closesAt", number(terms.closesAt().getEpochSecond()))));
    }

    /**
     * Adds units to a shard, or takes them out where they are free, and tells it how many shards there are.
     *
     * @param units may be negative
     */
    public static TransactWriteItem level(String table, OfferId offer, int shard, long units, int shardsInAll) {
        return StockTable.update(Update.builder()
                .tableName(table)
                .key(StockTable.key(offer, shard))
                .updateExpression("SET available = available + :units, #of = :of")
                .conditionExpression("available >= :atLeast")
                .expressionAttributeNames(IN_ALL)
                .expressionAttributeValues(Map.of(
                        ":units", number(units),
                        ":atLeast", number(Math.max(0, -units)),
                        ":of", number(shardsInAll))));
    }

    /** Tells a shard how many there are. */
    public static TransactWriteItem count(String table, OfferId offer, int shard, int shardsInAll) {
        return StockTable.update(Update.builder()
                .tableName(table)
                .key(StockTable.key(offer, shard))
                .updateExpression("SET #of = :of")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(IN_ALL)
                .expressionAttributeValues(Map.of(":of", number(shardsInAll))));
    }

    /** Takes a shard away, if it has as many free units as it was read with, and none are reserved. */
    public static TransactWriteItem close(String table, Shard read) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table)
                        .key(StockTable.key(read.offer(), read.number()))
                        .conditionExpression("available = :read AND size(reserved) = :none")
                        .expressionAttributeValues(Map.of(":read", number(read.available()), ":none", number(0)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
