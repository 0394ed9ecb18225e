package dev.stampede.catalog.browse.dynamodb;

import dev.stampede.catalog.browse.Catalogue;
import dev.stampede.catalog.browse.OfferedProduct;
import dev.stampede.model.catalogue.ProductSummary;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.PageCursor;
import dev.stampede.model.id.ProductId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The catalogue in its table, read eventually consistent, at half the price. Each page is one query; only a partition
 * of more than 1 MB, some 2,000 offers of one product, takes another (DynamoDB API reference, Query).
 */
public final class DynamoDbCatalogue implements Catalogue {

    private static final PageCursor LISTING_CURSOR =
            PageCursor.over(CatalogueTable.LISTING, CatalogueTable.PRODUCT_ID, CatalogueTable.ITEM);

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** Reads from the catalogue's table of that name. */
    public DynamoDbCatalogue(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public List<String> categories() {
        return partition(CatalogueTable.CATEGORIES).stream()
                .map(item -> string(item, CatalogueTable.ITEM))
                .toList();
    }

    @Override
    public Page<ProductSummary> products(String category, Optional<String> cursor, int limit) {
        var partition = AttributeValue.fromS(category);
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName(CatalogueTable.BY_CATEGORY)
                .keyConditionExpression("category = :category")
                .expressionAttributeValues(Map.of(":category", partition))
                .limit(limit);
        cursor.ifPresent(text -> {
            var start = new HashMap<>(LISTING_CURSOR.read(category, text));
            start.put(CatalogueTable.CATEGORY, partition);
            query.exclusiveStartKey(start);
        });
        var answer = dynamoDb.query(query.build());
        var products = answer.items().stream().map(DynamoDbCatalogue::summary).toList();
        return new Page<>(products, LISTING_CURSOR.write(category, answer.lastEvaluatedKey()));
    }

    @Override
    public Optional<OfferedProduct> product(ProductId id) {
        var items = partition(id.value());
        var offers = items.stream()
                .filter(item -> !isProduct(item))
                .map(CatalogueTable::stockedOffer)
                .toList();
        return items.stream()
                .filter(DynamoDbCatalogue::isProduct)
                .findFirst()
                .map(CatalogueTable.PRODUCTS::toRecord)
                .map(product -> new OfferedProduct(product, offers));
    }

    private static boolean isProduct(Map<String, AttributeValue> item) {
        return string(item, CatalogueTable.ITEM).equals(CatalogueTable.PRODUCT);
    }

    private List<Map<String, AttributeValue>> partition(String key) {
        return dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("productId = :key")
                        .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(key))))
                .items()
                .stream()
                .toList();
    }

    private static ProductSummary summary(Map<String, AttributeValue> item) {
        return new ProductSummary(
                new ProductId(string(item, CatalogueTable.PRODUCT_ID)),
                string(item, "title"),
                string(item, "imageUrl"),
                CatalogueTable.prices(item));
    }

    private static String string(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
