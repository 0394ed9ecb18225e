package dev.stampede.model.catalogue.dynamodb;

import dev.stampede.model.account.Eligibility;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.PriceSchedule;
import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The names, keys and schemas of the catalogue's table. A product and its offers share a partition: a page is one
 * query.
 */
public final class CatalogueTable {

    /** The partition key: the product, or {@link #CATEGORIES}. */
    public static final String PRODUCT_ID = "productId";

    /** The sort key: the product itself, one of its offers, or a category's name. */
    public static final String ITEM = "item";

    /** The index that lists the products of a category that have an offer. */
    public static final String BY_CATEGORY = "byCategory";

    /** The index's partition key. */
    public static final String CATEGORY = "category";

    /** The index's sort key. Only a product with an offer has it, so only such a product is listed. */
    public static final String LISTING = "listing";

    /** When a product can be bought from which price on; only a product with an offer has it. */
    public static final String PRICES = "prices";

    /** The currency that all prices of a product are in: that of the seller who created it. */
    public static final String CURRENCY = "currency";

    /** Whether an offer has units; one that doesn't say so has. */
    public static final String STOCK = "stock";

    /** How often an offer's {@link #STOCK} was told; one that doesn't say so was never told of. */
    public static final String STOCK_NOTES = "stockNotes";

    /** Counts a product's changes, so that two don't overwrite each other. */
    public static final String REVISION = "revision";

    /** What the request said that created a product, so that its key can't be used for another. */
    public static final String FINGERPRINT = "fingerprint";

    /** The index that lists a seller's offers; only offers have its partition key. */
    public static final String BY_SELLER = "bySeller";

    /** The partition key of {@link #BY_SELLER}. Its sort key is {@link #PRODUCT_ID}. */
    public static final String SELLER_ID = "sellerId";

    /** The price and window that an offer is sold on. */
    public static final String TERMS = "terms";

    /** Over how many items an offer's stock is spread. */
    public static final String SHARDS = "shards";

    /** The partition of the categories' names. */
    public static final String CATEGORIES = "categories";

    /** What the partition key of the entries of an offer's changes starts with; the offer follows. */
    public static final String HISTORY_PREFIX = "history#";

    /** The sort key of a product. */
    public static final String PRODUCT = "product";

    /** What the sort key of an offer starts with; the seller follows. */
    public static final String OFFER_PREFIX = "offer#";

    /** What the sort key of a sale's offer starts with; the sale and the seller follow. */
    public static final String SALE_PREFIX = "sale#";

    /** How terms are stored inside what is on them. */
    public static final RecordSchema<Terms> TERMS_SCHEMA = RecordSchema.of(Terms.class)
            .number("version", Terms::version)
            .money("price", Terms::price)
            .instant("opensAt", Terms::opensAt)
            .instant("closesAt", Terms::closesAt)
            .build(a -> new Terms(a.number("version"), a.money("price"), a.instant("opensAt"), a.instant("closesAt")));

    private static final RecordSchema<PriceSchedule.Span> SPANS = RecordSchema.of(PriceSchedule.Span.class)
            .number("from", span -> span.from().getEpochSecond())
            .number("until", span -> span.until().getEpochSecond())
            .money("lowest", PriceSchedule.Span::lowest)
            .build(a -> new PriceSchedule.Span(
                    Instant.ofEpochSecond(a.number("from")),
                    Instant.ofEpochSecond(a.number("until")),
                    a.money("lowest")));

    /** How a product is stored. */
    public static final RecordSchema<Product> PRODUCTS = RecordSchema.of(Product.class)
            .string(PRODUCT_ID, product -> product.id().value())
            .string(ITEM, product -> PRODUCT)
            .string(CATEGORY, Product::category)
            .string("title", Product::title)
            .string("description", Product::description)
            .string("imageUrl", Product::imageUrl)
            .number("weightGrams", product -> (long) product.weightGrams())
            .build(a -> new Product(
                    new ProductId(a.string(PRODUCT_ID)),
                    a.string(CATEGORY),
                    a.string("title"),
                    a.string("description"),
                    a.string("imageUrl"),
                    a.integer("weightGrams")));

    /** How an offer is stored. */
    public static final RecordSchema<Offer> OFFERS = RecordSchema.of(Offer.class)
            .string(PRODUCT_ID, offer -> offer.id().product().value())
            .string(ITEM, offer -> item(offer.id()))
            .string("lot", offer -> offer.id().sale().map(SaleId::value).orElse(""))
            .string(SELLER_ID, offer -> offer.id().seller().value())
            .string("sku", Offer::sku)
            .string("title", Offer::title)
            .string("sellerName", Offer::sellerName)
            .number("weightGrams", offer -> (long) offer.weightGrams())
            .document(TERMS, Terms.class, TERMS_SCHEMA, Offer::terms)
            .number(SHARDS, offer -> (long) offer.shards())
            .number("perShopper", offer -> (long) offer.access().perShopper())
            .string("admission", offer -> offer.access().admission().name())
            .string("eligibility", offer -> offer.access().eligibility().text())
            .build(a -> new Offer(
                    offerId(a),
                    a.string("sku"),
                    a.string("title"),
                    a.string("sellerName"),
                    a.integer("weightGrams"),
                    a.document(TERMS, Terms.class),
                    a.integer(SHARDS),
                    new Access(
                            a.integer("perShopper"),
                            Access.Admission.valueOf(a.string("admission")),
                            Eligibility.parse(a.stringOr("eligibility", "")))));

    private CatalogueTable() {}

    /** The key of an offer. */
    public static Map<String, AttributeValue> key(OfferId offer) {
        return Map.of(
                PRODUCT_ID, AttributeValue.fromS(offer.product().value()),
                ITEM, AttributeValue.fromS(item(offer)));
    }

    /** The key of a product. */
    public static Map<String, AttributeValue> key(ProductId product) {
        return Map.of(PRODUCT_ID, AttributeValue.fromS(product.value()), ITEM, AttributeValue.fromS(PRODUCT));
    }

    /** A product's prices as its attribute {@link #PRICES} holds them. */
    public static AttributeValue prices(PriceSchedule prices) {
        return AttributeValue.fromL(prices.spans().stream()
                .map(span -> AttributeValue.fromM(SPANS.toItem(span)))
                .toList());
    }

    /** When that product, or entry of the list, can be bought from which price on. */
    public static PriceSchedule prices(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(PRICES))
                .map(list -> new PriceSchedule(list.l().stream()
                        .map(AttributeValue::m)
                        .map(SPANS::toRecord)
                        .toList()))
                .orElse(PriceSchedule.NEVER);
    }

    /** The offer of that item, and whether it has units. */
    public static StockedOffer stockedOffer(Map<String, AttributeValue> item) {
        var level = Optional.ofNullable(item.get(STOCK))
                .map(text -> StockLevel.valueOf(text.s()))
                .orElse(StockLevel.AVAILABLE);
        long notes = Optional.ofNullable(item.get(STOCK_NOTES))
                .map(count -> Long.parseLong(count.n()))
                .orElse(0L);
        return new StockedOffer(OFFERS.toRecord(item), level, notes);
    }

    /** Adds an offer that doesn't exist; whoever is refused is shown the one that does. */
    public static TransactWriteItem add(String table, Offer offer) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(OFFERS.toItem(offer))
                        .conditionExpression("attribute_not_exists(productId)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** Where a product stands in its category's list: by title, and by id among equal titles. */
    public static String listing(Product product) {
        return product.title().toLowerCase(Locale.ROOT) + "#" + product.id().value();
    }

    private static String item(OfferId offer) {
        var seller = offer.seller().value();
        return offer.sale()
                .map(sale -> SALE_PREFIX + sale.value() + "#" + seller)
                .orElse(OFFER_PREFIX + seller);
    }

    private static OfferId offerId(RecordSchema.Attributes a) {
        var ordinary = new OfferId(new ProductId(a.string(PRODUCT_ID)), new SellerId(a.string(SELLER_ID)));
        var lot = a.string("lot");
        return lot.isEmpty() ? ordinary : ordinary.inSale(new SaleId(lot));
    }
}
