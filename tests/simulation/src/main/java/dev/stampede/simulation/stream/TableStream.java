package dev.stampede.simulation.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.simulation.Killed;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.ItemChange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The stream of a table, and what Lambda does with it: batches in order for each item, again and again until they are
 * handled, and now and then once more.
 */
public final class TableStream {

    private final Simulation simulation;
    private final StreamSettings settings;
    private final Supplier<StreamConsumer> consumers;
    private final String name;
    private final RandomGenerator random;
    private final List<Shard> shards = new ArrayList<>();
    private long sequence;

    /**
     * Has a table's changes handled from now on.
     *
     * @param consumers gives whoever handles the next batch: a new environment where the last one died
     */
    public static TableStream of(
            Simulation simulation,
            Database database,
            String table,
            StreamSettings settings,
            Supplier<StreamConsumer> consumers) {
        var stream = new TableStream(simulation, table, settings, consumers);
        database.watch(table, stream::add);
        return stream;
    }

    private TableStream(
            Simulation simulation, String table, StreamSettings settings, Supplier<StreamConsumer> consumers) {
        this.simulation = simulation;
        this.settings = settings;
        this.consumers = consumers;
        this.name = "stream of " + table;
        this.random = simulation.random(name);
        for (int i = 0; i < settings.shards(); i++) {
            shards.add(new Shard(name + ", shard " + i));
        }
    }

    private record Waiting(StreamRecord record, long readableAt) {}

    private static final class Shard {
        private final String name;
        private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
        private boolean isRead;

        Shard(String name) {
            this.name = name;
        }
    }

    /** Whether all that changed so far was handled. */
    public boolean isRead() {
        return shards.stream().allMatch(shard -> shard.waiting.isEmpty());
    }

    private void add(ItemChange change) {
        sequence++;
        var streamed = StreamRecords.of(
                change, "%021d".formatted(sequence), simulation.clock().instant());
        var shard = shards.get(Math.floorMod(change.keys().toString().hashCode(), shards.size()));
        long at = simulation.nanoTime() + settings.lag().draw(random);
        long last = shard.waiting.isEmpty() ? 0 : shard.waiting.getLast().readableAt();
        shard.waiting.add(new Waiting(streamed, Math.max(at, last)));
        if (!shard.isRead) {
            shard.isRead = true;
            simulation.start(
                    shard.name, Duration.ofNanos(Math.max(at, last) - simulation.nanoTime()), () -> read(shard));
        }
    }

    /** Ends when nothing is waiting; the next change begins it anew. */
    private void read(Shard shard) {
        while (!shard.waiting.isEmpty()) {
            simulation.sleep(Math.max(0, shard.waiting.getFirst().readableAt() - simulation.nanoTime()));
            var batch = readable(shard);
            int handled = handle(batch);
            boolean again = handled == batch.size() && random.nextDouble() < settings.duplicates();
            if (again) {
                simulation.tell(() -> "delivers " + batch.size() + " records once more");
            } else {
                for (int i = 0; i < handled; i++) {
                    shard.waiting.removeFirst();
                }
            }
            if (handled < batch.size()) {
                simulation.sleep(settings.pause().toNanos());
            }
        }
        shard.isRead = false;
    }

    private List<StreamRecord> readable(Shard shard) {
        return shard.waiting.stream()
                .takeWhile(waiting -> waiting.readableAt() <= simulation.nanoTime())
                .limit(settings.batch())
                .map(Waiting::record)
                .toList();
    }

    /** How many records from the first on were handled. */
    private int handle(List<StreamRecord> batch) {
        simulation.tell(() -> "delivers " + batch.size() + " records");
        try {
            var failed = consumers.get().handle(batch);
            return failed.map(number -> indexOf(batch, number)).orElse(batch.size());
        } catch (RuntimeException | Killed e) {
            simulation.tell(() -> "was not handled: " + e);
            return 0;
        }
    }

    private static int indexOf(List<StreamRecord> batch, String number) {
        int index = 0;
        while (!batch.get(index).getSequenceNumber().equals(number)) {
            index++;
        }
        return index;
    }
}
