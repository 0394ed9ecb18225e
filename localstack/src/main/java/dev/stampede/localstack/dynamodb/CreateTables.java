package dev.stampede.localstack.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the tables be as defined: creates what is missing and leaves what is there, with its items, in place. */
public final class CreateTables {

    private final DynamoDbClient dynamoDb;

    /** Works through the client, which the caller keeps. */
    public CreateTables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /**
     * Creates the tables or adds to those that exist what the definition has gained.
     *
     * @throws IllegalStateException when a kept table has other keys than the definition, which can't be changed
     */
    public void create(List<TableDefinition> definitions) {
        for (var definition : definitions) {
            try {
                var existing = dynamoDb.describeTable(request -> request.tableName(definition.name()))
                        .table();
                grow(existing, definition);
            } catch (ResourceNotFoundException absent) {
                dynamoDb.createTable(request(definition));
                dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(definition.name()));
            }
            setExpiry(definition);
        }
    }

    private static CreateTableRequest request(TableDefinition definition) {
        var request = CreateTableRequest.builder()
                .tableName(definition.name())
                .attributeDefinitions(definition.attributes())
                .keySchema(definition.keys())
                .billingMode(BillingMode.PAY_PER_REQUEST);
        if (!definition.indexes().isEmpty()) {
            request.globalSecondaryIndexes(definition.indexes());
        }
        definition.streamView().ifPresent(view -> request.streamSpecification(stream(view)));
        return request.build();
    }

    private void grow(TableDescription existing, TableDefinition definition) {
        refuseOtherKeys(definition.name(), existing.keySchema(), definition.keys());
        for (var index : definition.indexes()) {
            var kept = existing.globalSecondaryIndexes().stream()
                    .filter(candidate -> candidate.indexName().equals(index.indexName()))
                    .findFirst();
            if (kept.isEmpty()) {
                addIndex(definition, index);
            } else {
                var place = definition.name() + "." + index.indexName();
                refuseOtherKeys(place, kept.get().keySchema(), index.keySchema());
            }
        }
        if (existing.streamSpecification() == null) {
            definition
                    .streamView()
                    .ifPresent(view -> dynamoDb.updateTable(
                            request -> request.tableName(definition.name()).streamSpecification(stream(view))));
        }
    }

    private void addIndex(TableDefinition definition, GlobalSecondaryIndex index) {
        var create = GlobalSecondaryIndexUpdate.builder()
                .create(action -> action.indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection()))
                .build();
        dynamoDb.updateTable(request -> request.tableName(definition.name())
                .attributeDefinitions(definition.attributes())
                .globalSecondaryIndexUpdates(create));
    }

    private void setExpiry(TableDefinition definition) {
        var current = dynamoDb.describeTimeToLive(request -> request.tableName(definition.name()))
                .timeToLiveDescription();
        var isOn = current.timeToLiveStatus() == TimeToLiveStatus.ENABLED;
        if (definition.expiryAttribute().isPresent() && !isOn) {
            dynamoDb.updateTimeToLive(request -> request.tableName(definition.name())
                    .timeToLiveSpecification(expiry -> expiry.enabled(true)
                            .attributeName(definition.expiryAttribute().get())));
        }
    }

    private static void refuseOtherKeys(String place, List<KeySchemaElement> kept, List<KeySchemaElement> defined) {
        if (!kept.equals(defined)) {
            throw new IllegalStateException("The kept data has " + place + " with the keys " + kept
                    + ", the definition has " + defined + ": start with an empty data directory");
        }
    }

    private static StreamSpecification stream(String view) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(view)
                .build();
    }
}
