package dev.stampede.model.stock.dynamodb;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The names, keys and schemas of the stock's table, and the writes that move stock. Each shard has a partition key of
 * its own, so that an offer can sell faster than one partition writes (1,000 write units a second, DynamoDB developer
 * guide).
 */
public final class StockTable {

    /** The partition key: a shard, or a movement. */
    public static final String PK = "pk";

    /** Free units of a shard. */
    public static final String AVAILABLE = "available";

    /** The version of the terms that a shard is sold on. */
    public static final String TERMS_VERSION = "termsVersion";

    /** Units of a shard that are neither free nor in an order for certain, by the name of the attempt. */
    public static final String RESERVED = "reserved";

    /** How many shards the offer of a shard has. */
    public static final String SHARDS_IN_ALL = "of";

    private static final String REVISION = "revision";
    /** The offer of a shard or a movement. */
    public static final String OFFER_ID = "offerId";

    private static final String SHARD = "shard";
    private static final String OPENS_AT = "opensAt";
    private static final String CLOSES_AT = "closesAt";

    /** A shard that was stored before there were revisions is at its first, which is 0. */
    private static final String UNMOVED =
            "(revision = :revision OR (attribute_not_exists(revision) AND :revision = :none))";

    private record Held(String order, long units, Instant at) {}

    private static final RecordSchema<Held> HELD = RecordSchema.of(Held.class)
            .string("order", Held::order)
            .number("units", Held::units)
            .number("at", held -> held.at().getEpochSecond())
            .build(a -> new Held(a.string("order"), a.number("units"), Instant.ofEpochSecond(a.number("at"))));

    /** How a shard is stored. Its window is in seconds since the epoch, so that a condition can compare it. */
    public static final RecordSchema<Shard> SHARDS = RecordSchema.of(Shard.class)
            .string(PK, shard -> shardKey(shard.offer(), shard.number()))
            .string(OFFER_ID, shard -> shard.offer().value())
            .number(SHARD, shard -> (long) shard.number())
            .number(SHARDS_IN_ALL, shard -> (long) shard.of())
            .number(AVAILABLE, Shard::available)
            .documentsByName(RESERVED, Held.class, HELD, StockTable::held)
            .number(REVISION, Shard::revision)
            .number(TERMS_VERSION, Shard::termsVersion)
            .number(OPENS_AT, shard -> shard.opensAt().getEpochSecond())
            .number(CLOSES_AT, shard -> shard.closesAt().getEpochSecond())
            .build(a -> new Shard(
                    OfferId.parse(a.string(OFFER_ID)),
                    a.integer(SHARD),
                    a.integer(SHARDS_IN_ALL),
                    a.number(AVAILABLE),
                    reserved(a.byName(RESERVED, Held.class)),
                    a.numberOr(REVISION, 0),
                    a.number(TERMS_VERSION),
                    Instant.ofEpochSecond(a.number(OPENS_AT)),
                    Instant.ofEpochSecond(a.number(CLOSES_AT))));

    /** How a movement is stored. */
    public static final RecordSchema<StockMovement> MOVEMENTS = RecordSchema.of(StockMovement.class)
            .string(PK, movement -> "movement#" + movement.id())
            .string("id", StockMovement::id)
            .string("kind", movement -> movement.kind().name())
            .string(OFFER_ID, movement -> movement.offer().value())
            .numbers("unitsByShard", StockMovement::unitsByShard)
            .string("reason", StockMovement::reason)
            .string("fingerprint", StockMovement::fingerprint)
            .instant("at", StockMovement::at)
            .build(a -> new StockMovement(
                    a.string("id"),
                    Kind.valueOf(a.stringOr("kind", Kind.UNRECORDED.name())),
                    OfferId.parse(a.string(OFFER_ID)),
                    a.numbers("unitsByShard"),
                    a.string("reason"),
                    a.string("fingerprint"),
                    a.instant("at")));

    private StockTable() {}

    /** The key of a shard. */
    public static Map<String, AttributeValue> key(OfferId offer, int shard) {
        return Map.of(PK, AttributeValue.fromS(shardKey(offer, shard)));
    }

    /** The key of a movement. */
    public static Map<String, AttributeValue> movementKey(String movementId) {
        return Map.of(PK, AttributeValue.fromS("movement#" + movementId));
    }

    /** Takes units from a shard, if it has that many, is sold on those terms, and is open at that time. */
    public static TransactWriteItem take(
            String table, OfferId offer, int shard, long units, long termsVersion, Instant now) {
        return update(Update.builder()
                .tableName(table)
                .key(key(offer, shard))
                .updateExpression("SET available = available - :units")
                .conditionExpression("available >= :units AND termsVersion = :termsVersion"
                        + " AND :now BETWEEN opensAt AND closesAt")
                .expressionAttributeValues(Map.of(
                        ":units", number(units),
                        ":termsVersion", number(termsVersion),
                        ":now", number(now.getEpochSecond()))));
    }

    /** Puts units back into a shard, whatever its terms are by now. */
    public static TransactWriteItem putBack(String table, OfferId offer, int shard, long units) {
        return update(Update.builder()
                .tableName(table)
                .key(key(offer, shard))
                .updateExpression("SET available = available + :units")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(Map.of(":units", number(units))));
    }

    /**
     * Adds units to a shard, or takes them out where they are free; the number of them may be negative. Whoever sets
     * its units on the ground of what they were before is refused then.
     */
    public static TransactWriteItem adjust(String table, OfferId offer, int shard, long units) {
        return update(Update.builder()
                .tableName(table)
                .key(key(offer, shard))
                .updateExpression("SET available = available + :units ADD revision :one")
                .conditionExpression("available >= :atLeast")
                .expressionAttributeValues(
                        Map.of(":units", number(units), ":atLeast", number(Math.max(0, -units)), ":one", number(1))));
    }

    /** Sets a shard's free units, if it has as many as it was read with, and none have moved since. */
    public static TransactWriteItem set(String table, Shard read, long units) {
        return update(Update.builder()
                .tableName(table)
                .key(key(read.offer(), read.number()))
                .updateExpression("SET available = :units ADD revision :one")
                .conditionExpression("available = :read AND " + UNMOVED)
                .expressionAttributeValues(Map.of(
                        ":units", number(units),
                        ":read", number(read.available()),
                        ":revision", number(read.revision()),
                        ":none", number(0),
                        ":one", number(1))));
    }

    /** That no units of a shard have moved since it was read, but by orders. */
    public static TransactWriteItem unmoved(String table, Shard read) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(key(read.offer(), read.number()))
                        .conditionExpression(UNMOVED)
                        .expressionAttributeValues(Map.of(":revision", number(read.revision()), ":none", number(0)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** Pins new terms to a shard that is still sold on the version before them. */
    public static TransactWriteItem pin(String table, OfferId offer, int shard, Terms terms) {
        return update(Update.builder()
                .tableName(table)
                .key(key(offer, shard))
                .updateExpression("SET termsVersion = :version, opensAt = :opensAt, closesAt = :closesAt")
                .conditionExpression("termsVersion = :before")
                .expressionAttributeValues(Map.of(
                        ":version", number(terms.version()),
                        ":before", number(terms.version() - 1),
                        ":opensAt", number(terms.opensAt().getEpochSecond()),
                        ":closesAt", number(terms.closesAt().getEpochSecond()))));
    }

    /** Adds a shard that doesn't exist. */
    public static TransactWriteItem open(String table, Shard shard) {
        return put(table, SHARDS.toItem(shard));
    }

    /** Records a movement that isn't recorded. */
    public static TransactWriteItem record(String table, StockMovement movement) {
        return put(table, MOVEMENTS.toItem(movement));
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** That update in a transaction whose refusal shows what stands there. */
    static TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder()
                .update(update.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static Map<String, Held> held(Shard shard) {
        var held = new TreeMap<String, Held>();
        shard.reserved()
                .forEach(taken ->
                        held.put(taken.attempt(), new Held(taken.order().value(), taken.units(), taken.at())));
        return held;
    }

    private static List<Reservation> reserved(Map<String, Held> held) {
        return held.entrySet().stream()
                .map(taken -> new Reservation(
                        taken.getKey(),
                        new OrderId(taken.getValue().order()),
                        taken.getValue().units(),
                        taken.getValue().at()))
                .toList();
    }

    /** A reservation as it is stored, under its attempt's name. */
    static AttributeValue held(Reservation taken) {
        return AttributeValue.fromM(HELD.toItem(new Held(taken.order().value(), taken.units(), taken.at())));
    }

    private static String shardKey(OfferId offer, int shard) {
        return offer.value() + "#" + shard;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
