package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of the catalogue's table that make a sale's offer, and change its window and its shards. */
final class SaleOfferWrites {

    /** Its terms and its shards: what its shards in the stock's table repeat. */
    private static final String AS_READ = "#terms = :terms AND #shards = :shards";

    private static final Map<String, String> NAMES =
            Map.of("#terms", CatalogueTable.TERMS, "#shards", CatalogueTable.SHARDS);

    private final String table;

    SaleOfferWrites(String table) {
        this.table = table;
    }

    /** Adds an offer that doesn't exist. */
    TransactWriteItem add(Offer offer) {
        return CatalogueTable.add(table, offer);
    }

    /** Puts an offer on other terms, if it is as it was read. */
    TransactWriteItem pin(Offer read, Terms terms) {
        return update(read, "SET #terms = :next", attribute(read.withTerms(terms), CatalogueTable.TERMS));
    }

    /** Says how many shards an offer has, if it is as it was read. */
    TransactWriteItem spread(Offer read, int shards) {
        return update(read, "SET #shards = :next", attribute(read.withShards(shards), CatalogueTable.SHARDS));
    }

    /** That the offer is as it was read. */
    TransactWriteItem unchanged(Offer read) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(CatalogueTable.key(read.id()))
                        .conditionExpression(AS_READ)
                        .expressionAttributeNames(NAMES)
                        .expressionAttributeValues(asRead(read))
                        .build())
                .build();
    }

    private TransactWriteItem update(Offer read, String change, AttributeValue next) {
        var values = new HashMap<>(asRead(read));
        values.put(":next", next);
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(CatalogueTable.key(read.id()))
                        .updateExpression(change)
                        .conditionExpression(AS_READ)
                        .expressionAttributeNames(NAMES)
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> asRead(Offer read) {
        return Map.of(
                ":terms", attribute(read, CatalogueTable.TERMS), ":shards", attribute(read, CatalogueTable.SHARDS));
    }

    private static AttributeValue attribute(Offer offer, String name) {
        return Objects.requireNonNull(CatalogueTable.OFFERS.toItem(offer).get(name));
    }
}
