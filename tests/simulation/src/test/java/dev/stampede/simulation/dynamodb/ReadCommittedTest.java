package dev.stampede.simulation.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What DynamoDB Local doesn't show: a read of many items among others' transactions. */
class ReadCommittedTest {

    private static final String TABLE = "Things";
    private static final int READS = 400;

    @Test
    void a_query_sees_a_part_of_a_transaction() {
        assertThat(seen((client, reader) -> numbers(client.query(query -> query.tableName(TABLE)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(Map.of(":pk", text("both")))
                                .consistentRead(true))
                        .items())))
                .contains("0 1", "1 0");
    }

    @Test
    void a_scan_sees_a_part_of_a_transaction() {
        assertThat(seen((client, reader) ->
                        numbers(client.scan(scan -> scan.tableName(TABLE).consistentRead(true))
                                .items())))
                .contains("0 1", "1 0");
    }

    @Test
    void a_batch_sees_a_part_of_a_transaction() {
        var keys = KeysAndAttributes.builder()
                .keys(List.of(key("one"), key("other")))
                .consistentRead(true)
                .build();
        assertThat(seen((client, reader) ->
                        numbers(client.batchGetItem(batch -> batch.requestItems(Map.of(TABLE, keys)))
                                .responses()
                                .getOrDefault(TABLE, List.of()))))
                .contains("0 1", "1 0");
    }

    @Test
    void a_read_of_one_item_after_another_sees_no_transaction_undone() {
        assertThat(seen((client, reader) -> get(client, reader % 2 == 0 ? "one" : "other")
                        + " "
                        + get(client, reader % 2 == 0 ? "other" : "one")))
                .doesNotContain("1 0");
    }

    @Test
    void a_look_from_outside_sees_every_transaction_whole() {
        try (var simulation = new Simulation(3)) {
            var database = database(simulation);
            write(simulation, database);
            var outside = database.client(simulation.outside());
            var found = new TreeSet<String>();
            for (int look = 0; look < READS; look++) {
                simulation.start("time", Duration.ofMillis(1), () -> {});
                simulation.run(Duration.ofMillis(1));
                found.add(numbers(outside.scan(scan -> scan.tableName(TABLE).consistentRead(true))
                        .items()));
            }
            assertThat(found).contains("0 0", "1 1").doesNotContain("0 1", "1 0");
        }
    }

    /** What a reader saw of two items that are always 0 both or 1 both. */
    private static Set<String> seen(BiFunction<DynamoDbClient, Integer, String> read) {
        try (var simulation = new Simulation(3)) {
            var database = database(simulation);
            write(simulation, database);
            var found = new ArrayList<String>();
            for (int i = 0; i < READS; i++) {
                int reader = i;
                var client = database.client(simulation.environment("reader " + i));
                simulation.start("reader " + i, Duration.ofMillis(i), () -> found.add(read.apply(client, reader)));
            }
            simulation.run(Duration.ofMinutes(1));
            assertThat(found).hasSize(READS);
            return new TreeSet<>(found);
        }
    }

    private static Database database(Simulation simulation) {
        var limits = Limits.PUBLISHED
                .withLatency(Latency.NONE)
                .withTransactions(Duration.ofMillis(20), Duration.ofMillis(40))
                .withReads(new Reads(Duration.ZERO, Duration.ofMillis(3), 0));
        var database = new Database(simulation, limits);
        database.create(CreateTableRequest.builder()
                .tableName(TABLE)
                .keySchema(element("pk", KeyType.HASH), element("sk", KeyType.RANGE))
                .attributeDefinitions(definition("pk"), definition("sk"))
                .build());
        flip(database.client(simulation.outside()), 0);
        return database;
    }

    private static void write(Simulation simulation, Database database) {
        var client = database.client(simulation.environment("writer"));
        simulation.start("writer", Duration.ZERO, () -> {
            for (int number = 1; number <= READS / 20; number++) {
                flip(client, number % 2);
            }
        });
    }

    private static void flip(DynamoDbClient client, int number) {
        client.transactWriteItems(transaction -> transaction.transactItems(put("one", number), put("other", number)));
    }

    private static TransactWriteItem put(String name, int number) {
        var item = new HashMap<>(key(name));
        item.put("number", AttributeValue.fromN(Integer.toString(number)));
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(TABLE).item(item).build())
                .build();
    }

    private static String get(DynamoDbClient client, String name) {
        var item = client.getItem(get -> get.tableName(TABLE).key(key(name)).consistentRead(true))
                .item();
        return number(item);
    }

    private static String numbers(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .map(ReadCommittedTest::number)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String name(Map<String, AttributeValue> item) {
        return item.getOrDefault("sk", text("")).s();
    }

    private static String number(Map<String, AttributeValue> item) {
        return item.getOrDefault("number", AttributeValue.fromN("9")).n();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("pk", text("both"), "sk", text(name));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static KeySchemaElement element(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition definition(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
