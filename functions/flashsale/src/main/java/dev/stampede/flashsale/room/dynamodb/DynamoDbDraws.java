package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.Draw;
import dev.stampede.flashsale.room.Draws;
import dev.stampede.flashsale.room.dynamodb.ConditionalPuts.Outcome;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.SaleId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Draws as four bytes a slice: 16 KB for the most slices there can be, which each environment reads once. */
public final class DynamoDbDraws implements Draws {

    private static final String COUNTS = "counts";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ConditionalPuts puts;

    /** Works on the sales' table of that name. */
    public DynamoDbDraws(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.puts = new ConditionalPuts(dynamoDb, table);
    }

    @Override
    public Optional<Draw> find(SaleId sale) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(RoomKeys.draw(sale)).consistentRead(true));
        return answer.hasItem() ? Optional.of(draw(answer.item())) : Optional.empty();
    }

    @Override
    public Draw keep(SaleId sale, Draw draw) {
        var item = new HashMap<>(RoomKeys.draw(sale));
        item.put(COUNTS, AttributeValue.fromB(SdkBytes.fromByteArray(bytes(draw.counts()))));
        return switch (puts.put(item, "attribute_not_exists(pk)", Map.of())) {
            case Outcome.Written ignored -> draw;
            case Outcome.Standing standing -> draw(standing.item());
            case Outcome.Unsettled unsettled -> throw new StoreBusy("the draw of " + sale, unsettled.cause());
        };
    }

    private static byte[] bytes(List<Integer> counts) {
        var bytes = ByteBuffer.allocate(counts.size() * Integer.BYTES);
        counts.forEach(bytes::putInt);
        return bytes.array();
    }

    private static Draw draw(Map<String, AttributeValue> item) {
        var bytes = Objects.requireNonNull(item.get(COUNTS)).b().asByteBuffer();
        var counts = new ArrayList<Integer>();
        while (bytes.hasRemaining()) {
            counts.add(bytes.getInt());
        }
        return new Draw(counts);
    }
}
