package dev.stampede.restore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.localstack.dynamodb.LocalTables;
import dev.stampede.restore.Export;
import dev.stampede.restore.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TablesTest {

    /** One of each type, and what is easily lost: empty values, order, precision, what looks like JSON. */
    private static final Map<String, AttributeValue> ODD = Map.ofEntries(
            Map.entry("id", AttributeValue.fromS("odd")),
            Map.entry("at", AttributeValue.fromN("-0.00000000000000000000000000000000000123456789")),
            Map.entry("large", AttributeValue.fromN("12345678901234567890123456789012345678")),
            Map.entry("empty", AttributeValue.fromS("")),
            Map.entry("text", AttributeValue.fromS("ä\n\"}\\\u2028😀")),
            Map.entry("bytes", AttributeValue.fromB(bytes(0, 255, 10, 13))),
            Map.entry("noBytes", AttributeValue.fromB(bytes())),
            Map.entry("nothing", AttributeValue.fromNul(true)),
            Map.entry("yes", AttributeValue.fromBool(true)),
            Map.entry("no", AttributeValue.fromBool(false)),
            Map.entry("texts", AttributeValue.fromSs(List.of("b", "a"))),
            Map.entry("numbers", AttributeValue.fromNs(List.of("10", "9", "-1.5"))),
            Map.entry("byteses", AttributeValue.fromBs(List.of(bytes(2), bytes(1)))),
            Map.entry("noList", AttributeValue.fromL(List.of())),
            Map.entry("noMap", AttributeValue.fromM(Map.of())),
            Map.entry(
                    "list",
                    AttributeValue.fromL(List.of(
                            AttributeValue.fromS("z"),
                            AttributeValue.fromN("1"),
                            AttributeValue.fromM(Map.of(
                                    "S", AttributeValue.fromL(List.of(AttributeValue.fromSs(List.of("y", "x"))))))))));

    @TempDir
    Path directory;

    @Test
    void restores_every_type_of_value_through_an_export() {
        var export = new Export(directory.resolve("export"));
        try (var source = local();
                var dynamoDb = source.client();
                var tables = Tables.at(source.endpoint())) {
            dynamoDb.putItem(put -> put.tableName("Things").item(ODD));
            export.write(tables.snapshotOfOneMoment());
        }

        try (var target = local();
                var dynamoDb = target.client();
                var tables = Tables.at(target.endpoint())) {
            tables.fill(export.read());

            assertThat(tables.snapshot()).isEqualTo(export.read());
            var restored = dynamoDb.getItem(
                    get -> get.tableName("Things").key(Map.of("id", ODD.get("id"), "at", ODD.get("at"))));
            assertThat(ItemJson.line(restored.item())).isEqualTo(ItemJson.line(ODD));
            assertThat(restored.item()).containsAllEntriesOf(withoutSets());
        }
    }

    @Test
    void restores_more_than_a_batch() {
        try (var target = local();
                var tables = Tables.at(target.endpoint())) {
            var batches = tables.fill(of("Things", numbered(60)));

            assertThat(batches).isEqualTo(3);
            assertThat(tables.snapshot()).isEqualTo(of("Things", numbered(60)));
        }
    }

    @Test
    void shows_each_item_that_is_lost_added_or_changed() {
        try (var target = local();
                var dynamoDb = target.client();
                var tables = Tables.at(target.endpoint())) {
            var exported = of("Things", numbered(3));
            tables.fill(exported);
            dynamoDb.deleteItem(delete -> delete.tableName("Things").key(numberedItem(0)));
            dynamoDb.putItem(put -> put.tableName("Things").item(numberedItem(9)));

            assertThat(tables.snapshot()).isNotEqualTo(exported);
            assertThat(exported.differences(tables.snapshot(), 5))
                    .containsExactly(
                            "missing: Things " + ItemJson.line(numberedItem(0)),
                            "not exported: Things " + ItemJson.line(numberedItem(9)));
        }
    }

    @Test
    void restores_only_into_empty_tables() {
        try (var target = local();
                var tables = Tables.at(target.endpoint())) {
            tables.fill(of("Others", numbered(1)));

            assertThatThrownBy(() -> tables.fill(of("Things", numbered(2)))).hasMessageContaining("1 items already");
            assertThat(tables.snapshot()).isEqualTo(of("Others", numbered(1)));
        }
    }

    @Test
    void writes_nothing_when_the_export_has_other_tables() {
        try (var target = local();
                var tables = Tables.at(target.endpoint())) {
            var fewer = Snapshot.of(Map.of("Things", numbered(2)));

            assertThatThrownBy(() -> tables.fill(fewer)).hasMessageContaining("[Others, Things]");
            assertThat(tables.snapshot().items()).isZero();
        }
    }

    @Test
    void writes_nothing_when_a_line_is_no_item() {
        var lines = List.of(ItemJson.line(numberedItem(1)), "{\"Item\":{\"id\":{\"X\":\"?\"}}}");
        try (var target = local();
                var tables = Tables.at(target.endpoint())) {
            assertThatThrownBy(() -> tables.fill(of("Things", lines))).hasMessageContaining("There is no such type");
            assertThat(tables.snapshot().items()).isZero();
        }
    }

    private static LocalTables local() {
        var tables = LocalTables.start(Optional.empty(), 0);
        try (var client = tables.client()) {
            create(client, "Things");
            create(client, "Others");
        }
        return tables;
    }

    private static void create(DynamoDbClient client, String table) {
        client.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("id", ScalarAttributeType.S), attribute("at", ScalarAttributeType.N))
                .keySchema(key("id", KeyType.HASH), key("at", KeyType.RANGE)));
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /** Those lines in one table, nothing in the other. */
    private static Snapshot of(String table, List<String> lines) {
        return Snapshot.of(Map.of(table, lines, table.equals("Things") ? "Others" : "Things", List.of()));
    }

    private static List<String> numbered(int items) {
        return IntStream.range(0, items)
                .mapToObj(number -> ItemJson.line(numberedItem(number)))
                .toList();
    }

    private static Map<String, AttributeValue> numberedItem(int number) {
        return Map.of("id", AttributeValue.fromS("n"), "at", AttributeValue.fromN(Integer.toString(number)));
    }

    /** A set comes back in any order. */
    private static Map<String, AttributeValue> withoutSets() {
        return ODD.entrySet().stream()
                .filter(entry -> !List.of("texts", "numbers", "byteses", "list").contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SdkBytes bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return SdkBytes.fromByteArray(bytes);
    }
}
