package dev.stampede.selling.offers.dynamodb;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.MoneyConverter;
import dev.stampede.model.money.Money;
import dev.stampede.selling.offers.ListedProduct;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of the catalogue's table that publish an offer or put it on new terms. */
final class OfferWrites {

    private static final MoneyConverter MONEY = new MoneyConverter();

    private final String table;

    OfferWrites(String table) {
        this.table = table;
    }

    /** Adds an offer that doesn't exist. */
    TransactWriteItem add(Offer offer) {
        return CatalogueTable.add(table, offer);
    }

    /** Puts an offer on new terms, if it is still on those it was read with. */
    TransactWriteItem reprice(Offer before, Terms terms) {
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

    /** Lists a product from that price on, if nobody has changed it since it was read. */
    TransactWriteItem list(ListedProduct read, Money lowestPrice) {
        return update(Update.builder()
                .key(CatalogueTable.key(read.product().id()))
                .updateExpression("SET #listing = :listing, #lowestPrice = :lowestPrice, #revision = :next")
                .conditionExpression("#revision = :read")
                .expressionAttributeNames(Map.of(
                        "#listing", CatalogueTable.LISTING,
                        "#lowestPrice", CatalogueTable.LOWEST_PRICE,
                        "#revision", CatalogueTable.REVISION))
                .expressionAttributeValues(Map.of(
                        ":listing", AttributeValue.fromS(CatalogueTable.listing(read.product())),
                        ":lowestPrice", MONEY.transformFrom(lowestPrice),
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
