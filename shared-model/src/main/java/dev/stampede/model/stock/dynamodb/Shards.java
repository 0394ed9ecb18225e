package dev.stampede.model.stock.dynamodb;

import dev.stampede.model.dynamodb.BatchReads;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the shards of an offer. */
public final class Shards {

    private final BatchReads reads;

    /** Reads from the stock's table of that name. */
    public Shards(DynamoDbClient dynamoDb, String stockTable) {
        reads = new BatchReads(dynamoDb, stockTable);
    }

    /** All shards of the offer as they are now, by number: one call. */
    public List<Shard> now(OfferId offer, int shards) {
        return sorted(reads.consistent(keys(offer, shards)));
    }

    /** All shards of the offer as they were a moment ago, by number: one call, at half the price. */
    public List<Shard> lately(OfferId offer, int shards) {
        return sorted(reads.eventual(keys(offer, shards)));
    }

    private static List<Map<String, AttributeValue>> keys(OfferId offer, int shards) {
        return IntStream.range(0, shards)
                .mapToObj(shard -> StockTable.key(offer, shard))
                .toList();
    }

    private static List<Shard> sorted(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .map(StockTable.SHARDS::toRecord)
                .sorted(Comparator.comparingInt(Shard::number))
                .toList();
    }
}
