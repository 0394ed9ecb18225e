package dev.stampede.invariants.dynamodb;

import dev.stampede.invariants.Charge;
import dev.stampede.invariants.Items;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads everything that the invariants are about from a marketplace on this machine.
 *
 * @param dynamoDb where DynamoDB answers
 * @param catalogueTable the table's name
 * @param stockTable the table's name
 * @param ordersTable the table's name
 * @param salesTable the table's name
 * @param charges the payment provider's books
 */
public record MarketplaceItems(
        URI dynamoDb,
        String catalogueTable,
        String stockTable,
        String ordersTable,
        String salesTable,
        Supplier<List<Charge>> charges)
        implements Supplier<Items> {

    @Override
    public Items get() {
        try (var client = client(dynamoDb)) {
            var scan = new TableScan(client);
            // Money last: an order that is charged while the tables are read shows as charged, not as unpaid.
            return new Items(
                    scan.all(catalogueTable, List.of("productId", "item")),
                    scan.all(stockTable, List.of("pk")),
                    scan.all(ordersTable, List.of("orderId", "item")),
                    scan.all(salesTable, List.of("pk", "sk")),
                    charges.get());
        }
    }

    /**
     * A client of DynamoDB on this machine. DynamoDB Local takes any credentials, and keeps one set of tables for all
     * regions and accounts; LocalStack and floci keep one for each, and deploy to this one.
     */
    public static DynamoDbClient client(URI dynamoDb) {
        return DynamoDbClient.builder()
                .endpointOverride(dynamoDb)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
