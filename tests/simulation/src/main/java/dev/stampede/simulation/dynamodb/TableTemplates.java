package dev.stampede.simulation.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The tables that are deployed, as the synthesized templates define them. Each is named by its logical id. */
public final class TableTemplates {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TableTemplates() {}

    /**
     * Reads all templates of an assembly.
     *
     * @param assembly the directory, usually {@code infra-cdk/target/cdk.out}
     * @throws IllegalStateException when no table is defined there
     */
    public static List<CreateTableRequest> read(Path assembly) {
        var tables = new ArrayList<CreateTableRequest>();
        try (var files = Files.newDirectoryStream(assembly, "*.template.json")) {
            for (var file : files) {
                var resources = JSON.readTree(Files.readAllBytes(file)).path("Resources");
                for (var resource : resources.properties()) {
                    if (resource.getValue().path("Type").asText().equals("AWS::DynamoDB::Table")) {
                        tables.add(table(resource.getKey(), resource.getValue().path("Properties")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The assembly at " + assembly + " can't be read: build infra-cdk first", e);
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("The assembly at " + assembly + " defines no table");
        }
        return tables;
    }

    private static CreateTableRequest table(String logicalId, JsonNode properties) {
        var table = CreateTableRequest.builder()
                .tableName(logicalId)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(properties
                        .path("AttributeDefinitions")
                        .valueStream()
                        .map(TableTemplates::attribute)
                        .toList())
                .keySchema(keys(properties.path("KeySchema")));
        var indexes = properties
                .path("GlobalSecondaryIndexes")
                .valueStream()
                .map(TableTemplates::index)
                .toList();
        return (indexes.isEmpty() ? table : table.globalSecondaryIndexes(indexes)).build();
    }

    private static AttributeDefinition attribute(JsonNode node) {
        return AttributeDefinition.builder()
                .attributeName(node.path("AttributeName").asText())
                .attributeType(node.path("AttributeType").asText())
                .build();
    }

    private static List<KeySchemaElement> keys(JsonNode node) {
        return node.valueStream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.path("AttributeName").asText())
                        .keyType(key.path("KeyType").asText())
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(JsonNode node) {
        var included = node.path("Projection")
                .path("NonKeyAttributes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        var projection = Projection.builder()
                .projectionType(node.path("Projection").path("ProjectionType").asText());
        return GlobalSecondaryIndex.builder()
                .indexName(node.path("IndexName").asText())
                .keySchema(keys(node.path("KeySchema")))
                .projection((included.isEmpty() ? projection : projection.nonKeyAttributes(included)).build())
                .build();
    }
}
