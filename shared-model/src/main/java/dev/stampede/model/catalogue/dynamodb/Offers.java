package dev.stampede.model.catalogue.dynamodb;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.BatchReads;
import dev.stampede.model.id.OfferId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads offers by their ids. */
public final class Offers {

    private final BatchReads reads;

    /** Reads from the catalogue's table of that name. */
    public Offers(DynamoDbClient dynamoDb, String catalogueTable) {
        reads = new BatchReads(dynamoDb, catalogueTable);
    }

    /** Those of the offers that exist, as they are now: one call for up to 100. */
    public Map<OfferId, Offer> find(Collection<OfferId> ids) {
        var keys = ids.stream().distinct().map(CatalogueTable::key).toList();
        return reads.consistent(keys).stream()
                .map(CatalogueTable.OFFERS::toRecord)
                .collect(Collectors.toMap(Offer::id, Function.identity()));
    }
}
