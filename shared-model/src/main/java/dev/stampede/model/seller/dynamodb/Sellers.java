package dev.stampede.model.seller.dynamodb;

import dev.stampede.model.dynamodb.BatchReads;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads sellers by their ids. */
public final class Sellers {

    private final BatchReads reads;

    /** Reads from the sellers' table of that name. */
    public Sellers(DynamoDbClient dynamoDb, String sellersTable) {
        reads = new BatchReads(dynamoDb, sellersTable);
    }

    /** Those of the sellers that exist, as they are now: one call for up to 100. */
    public Map<SellerId, Seller> find(Collection<SellerId> ids) {
        var keys = ids.stream().distinct().map(SellersTable::key).toList();
        return reads.consistent(keys).stream()
                .map(SellersTable.SELLERS::toRecord)
                .collect(Collectors.toMap(Seller::id, Function.identity()));
    }
}
