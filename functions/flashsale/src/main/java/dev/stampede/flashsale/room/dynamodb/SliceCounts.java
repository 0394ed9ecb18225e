package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.Rank;
import dev.stampede.flashsale.room.Shelf;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Counts tickets where they lie. */
final class SliceCounts {

    private static final String PK_IS = "pk = :pk";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Executor executor;

    SliceCounts(DynamoDbClient dynamoDb, String table, Executor executor) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.executor = executor;
    }

    /** Early tickets don't change after the draw, so an eventually consistent count at half the price is exact. */
    long below(Shelf shelf, Rank rank) {
        return count(QueryRequest.builder()
                .keyConditionExpression("pk = :pk AND sk < :rank")
                .expressionAttributeValues(
                        Map.of(":pk", RoomKeys.partition(shelf), ":rank", AttributeValue.fromS(rank.hex()))));
    }

    List<Integer> all(SaleId sale, Kind kind, int slices) {
        return ofEach(
                slices,
                slice -> count(QueryRequest.builder()
                        .keyConditionExpression(PK_IS)
                        .expressionAttributeValues(Map.of(":pk", RoomKeys.partition(new Shelf(sale, kind, slice))))
                        .consistentRead(true)));
    }

    long joined(SaleId sale, Kind kind, int slices, Instant from, Instant to) {
        return ofEach(
                        slices,
                        slice -> count(QueryRequest.builder()
                                .keyConditionExpression(PK_IS)
                                .filterExpression("joinedAt >= :from AND joinedAt < :to")
                                .expressionAttributeValues(Map.of(
                                        ":pk", RoomKeys.partition(new Shelf(sale, kind, slice)),
                                        ":from", DynamoDbTickets.millis(from),
                                        ":to", DynamoDbTickets.millis(to)))))
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private List<Integer> ofEach(int slices, ToIntFunction<Integer> count) {
        var running = IntStream.range(0, slices)
                .mapToObj(slice -> CompletableFuture.supplyAsync(() -> count.applyAsInt(slice), executor))
                .toList();
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    private static RuntimeException cause(CompletionException e) {
        if (e.getCause() instanceof DynamoDbException refused && ConditionalPuts.passes(refused)) {
            return new StoreBusy("a count of tickets", refused.awsErrorDetails().errorCode());
        }
        return e.getCause() instanceof SdkClientException lost
                ? new StoreBusy("a count of tickets", lost.getClass().getSimpleName())
                : e;
    }

    private int count(QueryRequest.Builder query) {
        var request = query.tableName(table).select(Select.COUNT).build();
        return dynamoDb.queryPaginator(request).stream()
                .mapToInt(page -> page.count())
                .sum();
    }
}
