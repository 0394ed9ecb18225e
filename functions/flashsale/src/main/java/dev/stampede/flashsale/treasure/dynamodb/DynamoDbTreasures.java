package dev.stampede.flashsale.treasure.dynamodb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.flashsale.treasure.Treasures;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Treasures in the sales' table. A treasure never changes, so an environment reads it once. */
public final class DynamoDbTreasures implements Treasures {

    /** A treasure takes 20 KB at most, with the longest clues there can be. */
    private static final int MOST_KEPT = 500;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Cache<TreasureId, Treasure> read =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** Keeps treasures in the table of that name. */
    public DynamoDbTreasures(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Treasure> find(TreasureId id) {
        var known = Optional.ofNullable(read.getIfPresent(id));
        if (known.isPresent()) {
            return known;
        }
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(TreasureItems.key(id)).consistentRead(true));
        var found = Optional.of(answer.item()).filter(item -> !item.isEmpty()).map(TreasureItems.TREASURES::toRecord);
        found.ifPresent(treasure -> read.put(id, treasure));
        return found;
    }

    @Override
    public Treasure hideOnce(Treasure wanted) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(TreasureItems.TREASURES.toItem(wanted))
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", SalesTable.PK))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return wanted;
        } catch (ConditionalCheckFailedException e) {
            return TreasureItems.TREASURES.toRecord(e.item());
        }
    }
}
