package dev.stampede.usual;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shows a product: one {@code GetItem}. */
@Controller("/v1/products")
class ProductController {

    private final DynamoDbClient dynamoDb;

    ProductController(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    @Get("/{productId}")
    Product product(String productId) {
        var item = dynamoDb.getItem(read -> read.tableName(System.getenv("CATALOGUE_TABLE"))
                        .key(Map.of(
                                "productId", AttributeValue.fromS(productId),
                                "item", AttributeValue.fromS("product"))))
                .item();
        return new Product(productId, text(item, "title"), text(item, "category"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
