package dev.stampede.selling.offers.dynamodb;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.selling.offers.OfferBook.ProductChange;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of the catalogue's table that publish an offer or put it on new terms. */
final class OfferWrites {

    private final String table;

    OfferWrites(String table) {
        this.table = table;
    }

    /** Adds an offer that doesn't exist; whoever is refused is shown the one that does. */
    TransactWriteItem add(StockedOffer stocked) {
        var item = new HashMap<>(CatalogueTable.OFFERS.toItem(stocked.offer()));
        item.put(CatalogueTable.STOCK, AttributeValue.fromS(stocked.stock().name()));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(productId)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** Notes whether an offer has units, if nobody has noted it since that offer was read. */
    TransactWriteItem note(StockedOffer next) {
        long read = next.notes() - 1;
        return update(Update.builder()
                .key(CatalogueTable.key(next.offer().id()))
                .updateExpression("SET #stock = :stock, #notes = :next")
                .conditionExpression("#notes = :read"
                        + (read == 0 ? " OR attribute_exists(productId) AND attribute_not_exists(#notes)" : ""))
                .expressionAttributeNames(Map.of("#stock", CatalogueTable.STOCK, "#notes", CatalogueTable.STOCK_NOTES))
                .expressionAttributeValues(Map.of(
                        ":stock", AttributeValue.fromS(next.stock().name()),
                        ":read", number(read),
                        ":next", number(next.notes()))));
    }

    /** Puts an offer on new terms, if it is still on those it was read with. */
    TransactWriteItem change(Offer before, Terms terms) {
        var after = CatalogueTable.OFFERS.toItem(before.withTerms(terms));
        return update(Update.builder()
                .key(CatalogueTable.key(before.id()))
                .updateExpression("SET #terms = :terms")
                .conditionExpression("#terms.#version = :before")
                .expressionAttributeNames(Map.of("#terms", CatalogueTable.TERMS, "#version", "version"))
                .expressionAttributeValues(Map.of(
                        ":terms", Objects.requireNonNull(after.get(CatalogueTable.TERMS)),
                        ":before", number(before.terms().version()))));
    }

    /** Lists a product at those prices, if nobody has changed it since it was read. */
    TransactWriteItem list(ProductChange product) {
        var read = product.read();
        return update(Update.builder()
                .key(CatalogueTable.key(read.product().id()))
                .updateExpression("SET #listing = :listing, #prices = :prices, #revision = :next")
                .conditionExpression("#revision = :read")
                .expressionAttributeNames(Map.of(
                        "#listing", CatalogueTable.LISTING,
                        "#prices", CatalogueTable.PRICES,
                        "#revision", CatalogueTable.REVISION))
                .expressionAttributeValues(Map.of(
                        ":listing", AttributeValue.fromS(CatalogueTable.listing(read.product())),
                        ":prices", CatalogueTable.prices(product.prices()),
                        ":read", number(read.revision()),
                        ":next", number(read.revision() + 1))));
    }

    private TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder()
                .update(update.tableName(table).build())
                .build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
