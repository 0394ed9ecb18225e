package dev.stampede.selling.offers.dynamodb;

import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.selling.offers.Categories;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Categories as items of one partition of the catalogue's table; they are never deleted. */
public final class DynamoDbCategories implements Categories {

    /** Sellers name categories, so what an environment remembers of them needs a bound. */
    private static final int MOST_REMEMBERED = 1_000;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Keeps categories in the catalogue's table of that name. */
    public DynamoDbCategories(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void include(String category) {
        if (known.contains(category)) {
            return;
        }
        put(category);
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.add(category);
    }

    private void put(String category) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(Map.of(
                            CatalogueTable.PRODUCT_ID, AttributeValue.fromS(CatalogueTable.CATEGORIES),
                            CatalogueTable.ITEM, AttributeValue.fromS(category)))
                    .conditionExpression("attribute_not_exists(productId)"));
        } catch (ConditionalCheckFailedException e) {
            // Another offer has brought the category: just what was wanted.
        }
    }
}
