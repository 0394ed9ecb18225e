package dev.stampede.runtime.testing;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in memory on a free port of the loopback interface, one for all tests of a module, until their JVM
 * ends. The functions' own clients find it by the SDK's endpoint setting.
 */
public final class LocalDynamoDb {

    private static final String LOOPBACK = "127.0.0.1";

    /** The SDK's setting of DynamoDB's endpoint, as a system property. */
    private static final String ENDPOINT_PROPERTY = "aws.endpointUrlDynamoDb";

    private static final LocalDynamoDb SHARED = new LocalDynamoDb();

    private final DynamoDbClient client;

    private LocalDynamoDb() {
        var endpoint = "http://%s:%d".formatted(LOOPBACK, listen());
        System.setProperty(ENDPOINT_PROPERTY, endpoint);
        client = DynamoDbClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.of("us-east-1"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** A client of the one instance, which is running from the first call on. */
    public static DynamoDbClient client() {
        return SHARED.client;
    }

    /** A table with string keys; one key or two. */
    public static CreateTableRequest.Builder table(String name, String... keys) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(strings(keys))
                .keySchema(schema(keys));
    }

    /** The same table with an index over all attributes. */
    public static CreateTableRequest.Builder indexed(CreateTableRequest.Builder table, String name, String... keys) {
        var before = table.build();
        var index = GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(schema(keys))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
        return before.toBuilder()
                .attributeDefinitions(Stream.concat(before.attributeDefinitions().stream(), strings(keys).stream())
                        .distinct()
                        .toList())
                .globalSecondaryIndexes(Stream.concat(before.globalSecondaryIndexes().stream(), Stream.of(index))
                        .toList());
    }

    private static int listen() {
        Telemetry.configureTelemetry("MAVEN", "IN_MEMORY", false);
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(LOOPBACK);
        server.addConnector(connector);
        server.setHandler(handler());
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
        return connector.getLocalPort();
    }

    @SuppressWarnings("NullAway") // its way to say "in memory" and "no CORS" is null
    private static LocalDynamoDBServerHandler handler() {
        return new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
    }

    private static List<AttributeDefinition> strings(String... keys) {
        return Arrays.stream(keys)
                .map(key -> AttributeDefinition.builder()
                        .attributeName(key)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> schema(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(i -> KeySchemaElement.builder()
                        .attributeName(keys[i])
                        .keyType(i == 0 ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
    }
}
