package dev.stampede.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A table as the template defines it, as far as it means something on DynamoDB Local.
 *
 * <p>Every table is on demand here: DynamoDB Local enforces no throughput, so a provisioned one would say nothing.
 *
 * @param name the physical name
 * @param attributes the types of the key attributes
 * @param keys the table's key schema
 * @param indexes the global secondary indexes
 * @param streamView what the stream's records hold, if there is a stream
 * @param expiryAttribute the attribute that holds an item's time to live, if items have one
 */
public record TableDefinition(
        String name,
        List<AttributeDefinition> attributes,
        List<KeySchemaElement> keys,
        List<GlobalSecondaryIndex> indexes,
        Optional<String> streamView,
        Optional<String> expiryAttribute) {

    /** Reads an {@code AWS::DynamoDB::Table} or {@code AWS::DynamoDB::GlobalTable}. */
    public static TableDefinition of(Resource resource) {
        resource.refuse("LocalSecondaryIndexes", "ImportSourceSpecification", "KinesisStreamSpecification");
        var properties = resource.properties();
        return new TableDefinition(
                resource.name(),
                resource.required("AttributeDefinitions")
                        .valueStream()
                        .map(TableDefinition::attribute)
                        .toList(),
                keys(resource.required("KeySchema")),
                properties
                        .path("GlobalSecondaryIndexes")
                        .valueStream()
                        .map(TableDefinition::index)
                        .toList(),
                text(properties.path("StreamSpecification").path("StreamViewType")),
                expiry(properties.path("TimeToLiveSpecification")));
    }

    /** The name of each table's partition key. */
    public static Map<String, String> partitionKeys(ResolvedStacks stacks) {
        return stacks.ofType(ResourceTypes.TABLE, ResourceTypes.GLOBAL_TABLE).stream()
                .map(TableDefinition::of)
                .collect(Collectors.toMap(TableDefinition::name, TableDefinition::partitionKey));
    }

    private String partitionKey() {
        return keys.stream()
                .filter(key -> key.keyType() == KeyType.HASH)
                .map(KeySchemaElement::attributeName)
                .findFirst()
                .orElse("");
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
        var projection = Projection.builder()
                .projectionType(node.path("Projection").path("ProjectionType").asText());
        var included = node.path("Projection")
                .path("NonKeyAttributes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        if (!included.isEmpty()) {
            projection.nonKeyAttributes(included);
        }
        return GlobalSecondaryIndex.builder()
                .indexName(node.path("IndexName").asText())
                .keySchema(keys(node.path("KeySchema")))
                .projection(projection.build())
                .build();
    }

    private static Optional<String> expiry(JsonNode specification) {
        return specification.path("Enabled").asBoolean() ? text(specification.path("AttributeName")) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
