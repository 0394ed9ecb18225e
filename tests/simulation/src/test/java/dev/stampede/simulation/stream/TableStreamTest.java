package dev.stampede.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.Limits;
import dev.stampede.simulation.dynamodb.TableTemplates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableStreamTest {

    private static final StreamSettings CALM =
            new StreamSettings(2, 5, Latency.ofNetwork(Duration.ofMillis(200)), Duration.ofSeconds(1), 0);

    private final List<String> told = new ArrayList<>();

    @Test
    void tells_of_each_change_of_an_item_in_order_with_both_images() {
        run(CALM, batch -> {
            batch.forEach(this::note);
            return Optional.empty();
        });
        assertThat(told)
                .hasSize(8)
                .filteredOn(line -> line.startsWith("a"))
                .containsExactly("a -1", "a 12", "a 23", "a 3-");
    }

    @Test
    void tells_again_from_the_first_record_that_failed() {
        var failed = new ArrayList<String>();
        run(CALM, batch -> {
            batch.forEach(this::note);
            var last = batch.getLast().getSequenceNumber();
            if (failed.isEmpty()) {
                failed.add(last);
                return Optional.of(last);
            }
            return Optional.empty();
        });
        assertThat(told).hasSize(9).contains("a -1", "a 12", "a 23", "a 3-");
    }

    @Test
    void tells_a_batch_twice_where_that_is_asked_for() {
        run(new StreamSettings(2, 5, Latency.NONE, Duration.ofSeconds(1), 0.5), batch -> {
            batch.forEach(this::note);
            return Optional.empty();
        });
        assertThat(told).hasSizeGreaterThan(8);
    }

    private void run(StreamSettings settings, StreamConsumer consumer) {
        try (var simulation = new Simulation(11)) {
            var database = new Database(simulation, Limits.PUBLISHED);
            TableTemplates.read(Path.of("..", "..", "infra-cdk", "target", "cdk.out"))
                    .forEach(database::create);
            var stream = TableStream.of(simulation, database, "Stock", settings, () -> consumer);
            for (var key : List.of("a", "b")) {
                simulation.start("writer of " + key, Duration.ZERO, () -> write(simulation, database, key));
            }
            simulation.run(Duration.ofMinutes(10));
            assertThat(stream.isRead()).isTrue();
        }
    }

    private static void write(Simulation simulation, Database database, String key) {
        var client = database.client(simulation.environment("writer of " + key));
        var pk = Map.of("pk", AttributeValue.fromS(key));
        for (int i = 1; i <= 3; i++) {
            var item = Map.of("pk", AttributeValue.fromS(key), "version", AttributeValue.fromS(Integer.toString(i)));
            client.putItem(put -> put.tableName("Stock").item(item));
        }
        client.deleteItem(delete -> delete.tableName("Stock").key(pk));
    }

    private void note(StreamRecord change) {
        told.add("%s %s%s"
                .formatted(text(change.getKeys(), "pk"), version(change.getOldImage()), version(change.getNewImage())));
    }

    private static String version(
            @Nullable Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return image == null ? "-" : text(image, "version");
    }

    private static String text(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image,
            String name) {
        return Objects.requireNonNull(image.get(name)).getS();
    }
}
