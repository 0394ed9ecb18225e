package dev.stampede.simulation.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.Simulation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class RequestTokensTest {

    private static final String TABLE = "Things";

    @Test
    void differ_between_two_clients_of_one_environment() {
        try (var simulation = new Simulation(1)) {
            var database = new Database(simulation, Limits.PUBLISHED);
            database.create(CreateTableRequest.builder()
                    .tableName(TABLE)
                    .keySchema(key -> key.attributeName("pk").keyType(KeyType.HASH))
                    .attributeDefinitions(pk -> pk.attributeName("pk").attributeType(ScalarAttributeType.S))
                    .build());
            write(database.client(simulation.outside()), "one");
            write(database.client(simulation.outside()), "other");
            var found = database.client(simulation.outside())
                    .scan(scan -> scan.tableName(TABLE).consistentRead(true));
            assertThat(found.count()).isEqualTo(2);
        }
    }

    private static void write(DynamoDbClient client, String key) {
        client.transactWriteItems(transaction -> transaction.transactItems(write ->
                write.put(put -> put.tableName(TABLE).item(Map.of("pk", AttributeValue.fromS(key))))));
    }
}
