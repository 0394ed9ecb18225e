package dev.stampede.localstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.localstack.template.AssemblyOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class CreateTablesTest {

    private static final String ORDERS = """
            {"Orders": {"Type": "%s", "Properties": {
               "AttributeDefinitions": [{"AttributeName": "%s", "AttributeType": "S"},
                                        {"AttributeName": "shopper", "AttributeType": "S"}],
               "KeySchema": [{"AttributeName": "%2$s", "KeyType": "HASH"}],
               "BillingMode": "PAY_PER_REQUEST",
               "GlobalSecondaryIndexes": [{"IndexName": "byShopper",
                 "KeySchema": [{"AttributeName": "shopper", "KeyType": "HASH"}],
                 "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["total"]}}],
               "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"},
               "TimeToLiveSpecification": {"AttributeName": "expires", "Enabled": true}}}}
            """;
    private static final String PLAIN = """
            {"Orders": {"Type": "AWS::DynamoDB::Table", "Properties": {
               "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
               "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}}}
            """;

    @TempDir
    Path directory;

    @Test
    void creates_a_table_with_its_index_stream_and_expiry() {
        try (var tables = LocalTables.start(Optional.empty(), 0);
                var dynamoDb = tables.client()) {
            new CreateTables(dynamoDb).create(defined(ORDERS.formatted("AWS::DynamoDB::GlobalTable", "id")));

            assertOrders(dynamoDb);
            assertThat(tables.endpoint().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keeps_items_and_adds_what_the_definition_has_gained() {
        var data = Optional.of(directory.resolve("data"));
        try (var tables = LocalTables.start(data, 0);
                var dynamoDb = tables.client()) {
            new CreateTables(dynamoDb).create(defined(PLAIN));
            dynamoDb.putItem(put -> put.tableName("Orders").item(Map.of("id", AttributeValue.fromS("kept"))));
        }

        try (var tables = LocalTables.start(data, 0);
                var dynamoDb = tables.client()) {
            new CreateTables(dynamoDb).create(defined(ORDERS.formatted("AWS::DynamoDB::Table", "id")));

            assertOrders(dynamoDb);
            assertThat(dynamoDb.scan(scan -> scan.tableName("Orders")).items())
                    .containsExactly(Map.of("id", AttributeValue.fromS("kept")));
        }
    }

    @Test
    void refuses_kept_data_with_other_keys() {
        try (var tables = LocalTables.start(Optional.empty(), 0);
                var dynamoDb = tables.client()) {
            var create = new CreateTables(dynamoDb);
            create.create(defined(PLAIN));

            assertThatThrownBy(() -> create.create(defined(ORDERS.formatted("AWS::DynamoDB::Table", "orderId"))))
                    .hasMessageContaining("Orders with the keys")
                    .hasMessageContaining("empty data directory");
        }
    }

    private static void assertOrders(DynamoDbClient dynamoDb) {
        var table =
                dynamoDb.describeTable(describe -> describe.tableName("Orders")).table();
        assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("byShopper");
            assertThat(index.projection().nonKeyAttributes()).containsExactly("total");
        });
        assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(dynamoDb.describeTimeToLive(describe -> describe.tableName("Orders"))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expires");
    }

    private List<TableDefinition> defined(String resources) {
        return AssemblyOnDisk.resolved(directory, resources)
                .ofType("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")
                .stream()
                .map(TableDefinition::of)
                .toList();
    }
}
