package dev.stampede.simulation.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.simulation.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * Asks DynamoDB Local and the model the same: both must do as expected, answer alike, and have the same items after.
 */
class DynamoDbContractTest {

    private static final List<CreateTableRequest> TABLES =
            TableTemplates.read(Path.of("..", "..", "infra-cdk", "target", "cdk.out"));

    private final DynamoDbClient local = LocalDynamoDb.client();

    @BeforeAll
    static void makeTables() {
        TABLES.forEach(LocalDynamoDb.client()::createTable);
    }

    @AfterEach
    void empty() {
        for (var table : TABLES) {
            var keys =
                    table.keySchema().stream().map(key -> key.attributeName()).toList();
            local.scanPaginator(scan -> scan.tableName(table.tableName())).items().stream()
                    .map(item -> keys.stream().collect(Collectors.toMap(key -> key, item::get)))
                    .forEach(key -> local.deleteItem(
                            delete -> delete.tableName(table.tableName()).key(key)));
        }
    }

    static Stream<ContractCase> cases() {
        return Stream.of(
                        StockCases.all(),
                        OrderCases.all(),
                        CatalogueCases.all(),
                        SaleCases.all(),
                        ShardCases.all(),
                        RoomCases.all(),
                        TreasureCases.all(),
                        ReadCases.all(),
                        ItemCases.all(),
                        GrammarCases.all(),
                        TransactionCases.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answers_as_dynamodb_local_does(ContractCase asked) {
        try (var simulation = new Simulation(1)) {
            var database = new Database(simulation, Limits.PUBLISHED.withLag(Duration.ZERO));
            TABLES.forEach(database::create);
            var expected = outcome(local, asked);
            var answered = outcome(database.client(simulation.outside()), asked);
            assertThat(expected.kind()).as("DynamoDB Local").isEqualTo(asked.expected());
            assertThat(answered).isEqualTo(expected);
        }
    }

    private static Outcome outcome(DynamoDbClient database, ContractCase asked) {
        asked.stored()
                .forEach((table, items) -> items.forEach(
                        item -> database.putItem(put -> put.tableName(table).item(item))));
        return Outcome.of(database, List.copyOf(asked.stored().keySet()), asked.call());
    }
}
