package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.RoomState;
import dev.stampede.flashsale.room.RoomStates;
import dev.stampede.flashsale.room.dynamodb.ConditionalPuts.Outcome;
import dev.stampede.model.id.SaleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far each room has come: one item of a few KB. */
public final class DynamoDbRoomStates implements RoomStates {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ConditionalPuts puts;

    /** Works on the sales' table of that name. */
    public DynamoDbRoomStates(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.puts = new ConditionalPuts(dynamoDb, table);
    }

    @Override
    public Optional<RoomState> find(SaleId sale) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(RoomKeys.state(sale)).consistentRead(true));
        return answer.hasItem() ? Optional.of(StateSchema.STATES.toRecord(answer.item())) : Optional.empty();
    }

    /** A write of which nobody knows how it ended counts as overtaken: who reads next sees what is there. */
    @Override
    public Writing write(SaleId sale, RoomState next) {
        var item = new HashMap<>(StateSchema.STATES.toItem(next));
        item.putAll(RoomKeys.state(sale));
        var outcome = next.revision() == 1
                ? puts.put(item, "attribute_not_exists(pk)", Map.of())
                : puts.put(item, "revision = :before", Map.of(":before", before(next)));
        return outcome instanceof Outcome.Written ? Writing.WRITTEN : Writing.OVERTAKEN;
    }

    private static AttributeValue before(RoomState next) {
        return AttributeValue.fromN(Long.toString(next.revision() - 1));
    }
}
