package dev.stampede.selling.products.dynamodb;

import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.selling.products.ProductCreation;
import dev.stampede.selling.products.ProductShelf;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Products in the catalogue's table, each with the fingerprint of the request that created it. */
public final class DynamoDbProducts implements ProductShelf {

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** Keeps products in the table of that name. */
    public DynamoDbProducts(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public ProductCreation addOnce(Product product, Currency currency, String fingerprint) {
        var item = new HashMap<>(CatalogueTable.PRODUCTS.toItem(product));
        item.put(CatalogueTable.FINGERPRINT, AttributeValue.fromS(fingerprint));
        item.put(CatalogueTable.CURRENCY, AttributeValue.fromS(currency.getCurrencyCode()));
        item.put(CatalogueTable.REVISION, AttributeValue.fromN("0"));
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(productId)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new ProductCreation.Created(product);
        } catch (ConditionalCheckFailedException e) {
            return found(e.item(), fingerprint);
        }
    }

    private static ProductCreation found(Map<String, AttributeValue> item, String fingerprint) {
        var product = CatalogueTable.PRODUCTS.toRecord(item);
        return AttributeValue.fromS(fingerprint).equals(item.get(CatalogueTable.FINGERPRINT))
                ? new ProductCreation.Created(product)
                : new ProductCreation.KeyReused(product.id());
    }
}
