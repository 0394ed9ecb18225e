package dev.stampede.localstack.dynamodb.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.localstack.iam.TablePermissions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DatabaseEdgeTest {

    private LocalTables tables;
    private DatabaseEdge edge;
    private DynamoDbClient dynamoDb;

    @BeforeEach
    void start() throws IOException {
        tables = LocalTables.start(Optional.empty(), 0);
        edge = DatabaseEdge.start(tables);
        dynamoDb = DynamoDbClient.builder()
                .endpointOverride(edge.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("Buyer", "secret")))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        try (var direct = tables.client()) {
            direct.createTable(table -> table.tableName("Things")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("id"), attribute("kind"))
                    .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                            .indexName("byKind")
                            .keySchema(KeySchemaElement.builder()
                                    .attributeName("kind")
                                    .keyType(KeyType.HASH)
                                    .build())
                            .projection(Projection.builder()
                                    .projectionType(ProjectionType.KEYS_ONLY)
                                    .build())
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()));
        }
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    @AfterEach
    void stop() {
        dynamoDb.close();
        edge.close();
        tables.close();
    }

    @Test
    void counts_the_calls_and_units_of_each_caller() throws Exception {
        put("one");
        read("one");
        read("one");

        assertThat(consumption("Buyer", "TransactWriteItems").path("calls").intValue())
                .isEqualTo(1);
        assertThat(consumption("Buyer", "TransactWriteItems")
                        .path("units")
                        .path("Things")
                        .doubleValue())
                .isEqualTo(2.0);
        assertThat(consumption("Buyer", "GetItem").path("calls").intValue()).isEqualTo(2);
        assertThat(consumption("Buyer", "GetItem").path("units").path("Things").doubleValue())
                .isEqualTo(1.0);
    }

    @Test
    void weighs_each_item_of_a_transaction_and_its_index_entries() throws Exception {
        assertThat(send("PUT", "/weighing", "\"ON\"").statusCode()).isEqualTo(200);
        dynamoDb.transactWriteItems(request -> request.transactItems(
                put("small", Map.of()),
                put("listed", Map.of("kind", AttributeValue.fromS("a"))),
                put("large", Map.of("text", AttributeValue.fromS("x".repeat(1_500))))));
        dynamoDb.transactWriteItems(
                request -> request.transactItems(put("listed", Map.of("kind", AttributeValue.fromS("b")))));
        dynamoDb.transactWriteItems(request -> request.transactItems(put("listed", Map.of())));

        var units = consumption("Buyer", "TransactWriteItems").path("units");
        assertThat(units.path("Things").doubleValue()).isEqualTo((2 + 2 + 4) + 2 + 2);
        assertThat(units.path("Things/byKind").doubleValue()).isEqualTo(2 + 4 + 2);
    }

    @Test
    void counts_what_the_database_refuses() throws Exception {
        put("one");

        assertThatThrownBy(() -> put("one")).isInstanceOf(TransactionCanceledException.class);

        assertThat(consumption("Buyer", "TransactWriteItems").path("calls").intValue())
                .isEqualTo(2);
        assertThat(consumption("Buyer", "TransactWriteItems").path("refused").intValue())
                .isEqualTo(1);
    }

    @Test
    void lets_transactions_conflict_but_not_reads() throws Exception {
        set("{\"conflicts\": 1}");

        assertThatThrownBy(() -> put("one"))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        e -> assertThat(e.cancellationReasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("TransactionConflict"));
        assertThat(read("one")).isFalse();
    }

    @Test
    void refuses_what_the_callers_role_does_not_allow() {
        edge.hold(TablePermissions.nothingFor("Buyer"), Map.of("Things", "id"));

        assertThatThrownBy(() -> put("one"))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    }

    @Test
    void throttles() throws Exception {
        set("{\"throttles\": 1}");

        assertThatThrownBy(() -> read("one"))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException"));
    }

    @Test
    void loses_a_request_before_anything_is_done() throws Exception {
        set("{\"lostRequests\": 1}");
        assertThatThrownBy(() -> put("one")).isInstanceOf(SdkClientException.class);

        set("{}");
        assertThat(read("one")).isFalse();
    }

    @Test
    void loses_an_answer_after_all_is_done() throws Exception {
        set("{\"lostAnswers\": 1}");
        assertThatThrownBy(() -> put("one")).isInstanceOf(SdkClientException.class);

        set("{}");
        assertThat(read("one")).isTrue();
    }

    @Test
    void refuses_rates_that_make_no_sense() throws Exception {
        assertThat(send("PUT", "/faults", "{\"conflicts\": 0.7, \"throttles\": 0.7}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static TransactWriteItem put(String id, Map<String, AttributeValue> more) {
        var item = new HashMap<>(more);
        item.put("id", AttributeValue.fromS(id));
        return TransactWriteItem.builder()
                .put(Put.builder().tableName("Things").item(item).build())
                .build();
    }

    private void put(String id) {
        var put = Put.builder()
                .tableName("Things")
                .item(Map.of("id", AttributeValue.fromS(id)))
                .conditionExpression("attribute_not_exists(id)")
                .build();
        dynamoDb.transactWriteItems(request ->
                request.transactItems(TransactWriteItem.builder().put(put).build()));
    }

    private boolean read(String id) {
        return dynamoDb.getItem(get -> get.tableName("Things").key(Map.of("id", AttributeValue.fromS(id))))
                .hasItem();
    }

    private void set(String faults) throws Exception {
        assertThat(send("PUT", "/faults", faults).statusCode()).isEqualTo(200);
    }

    private JsonNode consumption(String caller, String operation) throws Exception {
        for (var sum :
                new ObjectMapper().readTree(send("GET", "/consumption", "").body())) {
            if (sum.path("caller").asText().equals(caller)
                    && sum.path("operation").asText().equals(operation)) {
                return sum;
            }
        }
        throw new AssertionError("no consumption of " + operation + " by " + caller);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(edge.endpoint() + path))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
