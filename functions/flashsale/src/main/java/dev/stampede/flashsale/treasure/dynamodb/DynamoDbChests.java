package dev.stampede.flashsale.treasure.dynamodb;

import static java.util.stream.Collectors.toMap;

import dev.stampede.flashsale.treasure.Chest;
import dev.stampede.flashsale.treasure.Chests;
import dev.stampede.flashsale.treasure.Finder;
import dev.stampede.flashsale.treasure.OpenedChest;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.BatchReads;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Chests in the sales' table. A chest's item has one attribute for each claim, named after its finder, and their
 * number; there is none before the first claim.
 */
public final class DynamoDbChests implements Chests {

    private static final String FINDER = "by#";

    private final DynamoDbClient dynamoDb;
    private final BatchReads reads;
    private final String table;

    /** Keeps chests in the table of that name. */
    public DynamoDbChests(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.reads = new BatchReads(dynamoDb, table);
        this.table = table;
    }

    @Override
    public Attempt<OpenedChest> claim(Chest chest, Finder finder, Instant at) {
        try {
            var answer = dynamoDb.updateItem(claimOf(chest, finder, at));
            return new Attempt.Settled<>(opened(chest, answer.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return new Attempt.Settled<>(opened(chest, e.item()));
        } catch (DynamoDbException e) {
            if (e.statusCode() >= 500 || RetryUtils.isThrottlingException(e)) {
                return new Attempt.Overtaken<>(e.awsErrorDetails().errorCode());
            }
            throw e;
        } catch (SdkClientException e) {
            return new Attempt.Overtaken<>(e.getClass().getSimpleName());
        }
    }

    @Override
    public OpenedChest look(Chest chest) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(TreasureItems.key(chest)).consistentRead(true));
        return opened(chest, answer.item());
    }

    @Override
    public List<OpenedChest> glance(List<Chest> chests) {
        Map<String, Map<String, AttributeValue>> found =
                reads.eventual(chests.stream().map(TreasureItems::key).toList()).stream()
                        .collect(toMap(DynamoDbChests::partition, Function.identity()));
        return chests.stream()
                .map(chest -> opened(chest, found.getOrDefault(partition(TreasureItems.key(chest)), Map.of())))
                .toList();
    }

    private UpdateItemRequest claimOf(Chest chest, Finder finder, Instant at) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(TreasureItems.key(chest))
                .updateExpression("SET #finder = :at, claimed = if_not_exists(claimed, :none) + :one")
                .conditionExpression(
                        "attribute_not_exists(#finder) AND (attribute_not_exists(claimed) OR claimed < :size)")
                .expressionAttributeNames(Map.of("#finder", FINDER + finder.key()))
                .expressionAttributeValues(Map.of(
                        ":at", number(at.toEpochMilli()),
                        ":none", number(0),
                        ":one", number(1),
                        ":size", number(chest.size())))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static OpenedChest opened(Chest chest, Map<String, AttributeValue> item) {
        var claims = new TreeMap<Finder, Instant>();
        item.forEach((name, value) -> {
            if (name.startsWith(FINDER)) {
                claims.put(
                        new Finder(name.substring(FINDER.length())), Instant.ofEpochMilli(Long.parseLong(value.n())));
            }
        });
        return new OpenedChest(chest, claims);
    }

    private static String partition(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(SalesTable.PK)).orElseThrow().s();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
