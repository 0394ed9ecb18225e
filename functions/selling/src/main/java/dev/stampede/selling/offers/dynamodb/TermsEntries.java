package dev.stampede.selling.offers.dynamodb;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.OfferId;
import dev.stampede.selling.offers.TermsEntry;
import java.util.HashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How entries of what was done to an offer are stored: in a partition of their own, which a product's page doesn't
 * read, in the order of the versions that they made.
 */
final class TermsEntries {

    static final RecordSchema<TermsEntry> SCHEMA = RecordSchema.of(TermsEntry.class)
            .string(
                    CatalogueTable.ITEM,
                    entry -> "%010d".formatted(entry.after().version()))
            .instant("at", TermsEntry::at)
            .string("by", TermsEntry::by)
            .string("what", TermsEntry::what)
            .document("before", Terms.class, CatalogueTable.TERMS_SCHEMA, TermsEntry::before)
            .document("after", Terms.class, CatalogueTable.TERMS_SCHEMA, TermsEntry::after)
            .build(a -> new TermsEntry(
                    a.instant("at"),
                    a.string("by"),
                    a.string("what"),
                    a.document("before", Terms.class),
                    a.document("after", Terms.class)));

    private TermsEntries() {}

    static AttributeValue partition(OfferId offer) {
        return AttributeValue.fromS(CatalogueTable.HISTORY_PREFIX + offer.value());
    }

    /** Adds an entry that doesn't exist. */
    static TransactWriteItem add(String table, OfferId offer, TermsEntry entry) {
        var item = new HashMap<>(SCHEMA.toItem(entry));
        item.put(CatalogueTable.PRODUCT_ID, partition(offer));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(productId)")
                        .build())
                .build();
    }
}
