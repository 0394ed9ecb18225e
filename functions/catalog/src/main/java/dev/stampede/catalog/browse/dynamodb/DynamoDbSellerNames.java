package dev.stampede.catalog.browse.dynamodb;

import dev.stampede.catalog.browse.SellerNames;
import dev.stampede.model.dynamodb.BatchReads;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.seller.dynamodb.SellersTable;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sellers' names in their table, read eventually consistent, at half the price: one call for up to 100 sellers. */
public final class DynamoDbSellerNames implements SellerNames {

    private final BatchReads reads;

    /** Reads from the sellers' table of that name. */
    public DynamoDbSellerNames(DynamoDbClient dynamoDb, String table) {
        reads = new BatchReads(dynamoDb, table);
    }

    @Override
    public Map<SellerId, String> of(Collection<SellerId> sellers) {
        var keys = sellers.stream().distinct().map(SellersTable::key).toList();
        return reads.eventual(keys).stream()
                .map(SellersTable.SELLERS::toRecord)
                .collect(Collectors.toMap(Seller::id, Seller::name));
    }
}
