package dev.stampede.simulation.dynamodb;

import static dev.stampede.simulation.dynamodb.Given.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.ActorFailed;
import dev.stampede.simulation.DrawnFates;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What DynamoDB Local doesn't have: limits, conflicts, time-outs. */
class ModelledLimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void takes_no_more_units_a_second_than_a_partition_has() {
        try (var simulation = new Simulation(5)) {
            var database = database(simulation, Limits.PUBLISHED);
            var written = new AtomicInteger();
            for (int i = 0; i < 40; i++) {
                var client = database.client(simulation.environment("writer " + i));
                simulation.start("writer " + i, Duration.ZERO, () -> {
                    while (simulation.nanoTime() < Duration.ofSeconds(3).toNanos()) {
                        try {
                            add(client, "hot");
                            written.incrementAndGet();
                        } catch (SdkException throttled) {
                            // That is what is counted.
                        }
                    }
                });
            }
            simulation.run(MINUTE);
            assertThat(database.mostWritesOfAPartition("Stock")).isEqualTo(1_000);
            assertThat(database.mostWritesOfAnItem("Stock")).isEqualTo(1_000);
            assertThat(database.throttles("Stock")).isPositive();
            assertThat(written.get()).isLessThanOrEqualTo(10_000);
        }
    }

    @Test
    void has_an_item_in_one_transaction_at_a_time() {
        try (var simulation = new Simulation(5)) {
            var database = database(
                    simulation,
                    Limits.PUBLISHED
                            .withLatency(Latency.NONE)
                            .withTransactions(Duration.ofMillis(10), Duration.ofMillis(10)));
            var told = new ArrayList<String>();
            start(simulation, database, 0, told, client -> transact(client, "hot"));
            start(simulation, database, 4, told, client -> transact(client, "hot"));
            start(simulation, database, 5, told, client -> add(client, "hot"));
            start(simulation, database, 6, told, client -> transact(client, "cold"));
            start(
                    simulation,
                    database,
                    7,
                    told,
                    client -> assertThat(client.getItem(get -> get.tableName("Stock")
                                            .key(item("pk", "hot"))
                                            .consistentRead(true))
                                    .hasItem())
                            .isFalse());
            start(simulation, database, 11, told, client -> add(client, "hot"));
            simulation.run(MINUTE);
            assertThat(told)
                    .containsExactly(
                            "5 TransactionConflictException",
                            "7 done",
                            "4 TransactionCanceledException",
                            "0 done",
                            "11 done",
                            "6 done");
        }
    }

    @Test
    void does_what_was_asked_although_the_caller_hears_of_a_time_out() {
        try (var simulation = new Simulation(5)) {
            var database = database(simulation, Limits.PUBLISHED);
            simulation.fates(call -> Fate.of(Ending.LOST_AFTER));
            var failure = new AtomicReference<RuntimeException>();
            simulation.start("writer", Duration.ZERO, () -> {
                try {
                    add(database.client(simulation.environment("writer")), "hot");
                } catch (SdkClientException e) {
                    failure.set(e);
                }
            });
            simulation.run(MINUTE);
            assertThat(failure.get()).isInstanceOf(SdkClientException.class);
            // The SDK tried three times within its five seconds, and each time counted.
            assertThat(read(simulation, database)).isEqualTo("3");
        }
    }

    @Test
    void commits_a_transaction_once_however_often_the_client_tries() {
        try (var simulation = new Simulation(5)) {
            var database = database(simulation, Limits.PUBLISHED);
            simulation.fates(call -> Fate.of(call.number() < 3 ? Ending.LOST_AFTER : Ending.ANSWERED));
            simulation.start(
                    "writer", Duration.ZERO, () -> transact(database.client(simulation.environment("writer")), "hot"));
            simulation.run(MINUTE);
            assertThat(read(simulation, database)).isEqualTo("1");
        }
    }

    @Test
    void splits_a_hot_partition_where_mercies_are_on() {
        try (var simulation = new Simulation(5)) {
            var database =
                    database(simulation, Limits.PUBLISHED.withPartitions(1).withMercies(Duration.ZERO, 2));
            for (int i = 0; i < 60; i++) {
                var key = "item " + i;
                var client = database.client(simulation.environment(key));
                simulation.start(key, Duration.ZERO, () -> {
                    while (simulation.nanoTime() < Duration.ofSeconds(10).toNanos()) {
                        try {
                            add(client, key);
                        } catch (SdkException throttled) {
                            // It goes on until there are more partitions.
                        }
                    }
                });
            }
            simulation.run(MINUTE);
            assertThat(database.partitions("Stock")).isGreaterThan(1);
        }
    }

    @Test
    void tells_the_same_story_of_the_same_seed() {
        assertThat(story(21)).isEqualTo(story(21)).hasSizeGreaterThan(300);
        assertThat(story(22)).isNotEqualTo(story(21));
    }

    private static List<String> story(long seed) {
        var lines = new ArrayList<String>();
        try (var simulation = new Simulation(seed, Story.keptIn(lines))) {
            var database = database(simulation, Limits.PUBLISHED);
            simulation.fates(new DrawnFates(simulation.random("fates"))
                    .with(Ending.LOST_AFTER, 0.05)
                    .with(Ending.THROTTLED, 0.05)
                    .with(Ending.KILLED_AFTER, 0.002)
                    .withFreezes(0.01, Duration.ofSeconds(1)));
            for (int i = 0; i < 10; i++) {
                var client = database.client(simulation.environment("writer " + i));
                simulation.start("writer " + i, Duration.ZERO, () -> {
                    for (int turn = 0; turn < 30; turn++) {
                        try {
                            transact(client, turn % 2 == 0 ? "hot" : "cold");
                        } catch (SdkException e) {
                            add(client, "other");
                        }
                    }
                });
            }
            simulation.run(Duration.ofHours(1));
        } catch (ActorFailed unlucky) {
            lines.add(String.valueOf(unlucky.getMessage()));
        }
        return lines;
    }

    private static Database database(Simulation simulation, Limits limits) {
        var database = new Database(simulation, limits);
        TableTemplates.read(Path.of("..", "..", "infra-cdk", "target", "cdk.out"))
                .forEach(database::create);
        return database;
    }

    private static void start(
            Simulation simulation, Database database, int millis, List<String> told, Consumer<DynamoDbClient> call) {
        var client = database.client(simulation.environment("at " + millis));
        simulation.start("at " + millis, Duration.ofMillis(millis), () -> {
            try {
                call.accept(client);
                told.add(millis + " done");
            } catch (TransactionCanceledException | TransactionConflictException | ConditionalCheckFailedException e) {
                told.add(millis + " " + e.getClass().getSimpleName());
            }
        });
    }

    private static void add(DynamoDbClient client, String key) {
        client.updateItem(update -> update.tableName("Stock")
                .key(item("pk", key))
                .updateExpression("ADD available :one")
                .expressionAttributeValues(item(":one", 1)));
    }

    private static void transact(DynamoDbClient client, String key) {
        var write = TransactWriteItem.builder()
                .update(update -> update.tableName("Stock")
                        .key(item("pk", key))
                        .updateExpression("ADD available :one")
                        .expressionAttributeValues(item(":one", 1)))
                .build();
        client.transactWriteItems(transaction -> transaction.transactItems(write));
    }

    private static String read(Simulation simulation, Database database) {
        var stored = database.client(simulation.outside())
                .getItem(get -> get.tableName("Stock").key(item("pk", "hot")).consistentRead(true))
                .item();
        return String.valueOf(Objects.requireNonNull(stored.get("available")).n());
    }
}
