package dev.stampede.simulation.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.Simulation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class RequestTokensTest {

    private static final String TABLE = "Things";

    @Test
    void differ_between_two_clients_of_one_environment() {
        try (var simulation = new Simulation(1)) {
            var database = new Database(simulation, Limits.PUBLISHED);
            database.create(CreateTableRequest.builder()
                    .tableName(TABLE)
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("pk")
                            .keyType(KeyType.HASH)
                            .build())
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("pk")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .build());
            write(database.client(simulation.outside()), "one");
            write(database.client(simulation.outside()), "other");
            var found = database.client(simulation.outside())
                    .scan(scan -> scan.tableName(TABLE).consistentRead(true));
            assertThat(found.count()).isEqualTo(2);
        }
    }

    private static void write(DynamoDbClient client, String key) {
        var put = Put.builder()
                .tableName(TABLE)
                .item(Map.of("pk", AttributeValue.fromS(key)))
                .build();
        var write = TransactWriteItem.builder().put(put).build();
        client.transactWriteItems(transaction -> transaction.transactItems(write));
    }
}
