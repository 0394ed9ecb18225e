package dev.stampede.simulation.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Killed;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A standard queue with dead letters, and Lambda's reading of it. */
public final class Queue {

    private final Simulation simulation;
    private final QueueSettings settings;
    private final String name;
    private final Supplier<QueueConsumer> consumers;
    private final RandomGenerator random;
    private final PriorityQueue<Message> waiting = new PriorityQueue<>();
    private final Set<Message> inFlight = new LinkedHashSet<>();
    private final List<String> deadLetters = new ArrayList<>();
    private int reading;
    private long sent;
    private long copies;

    /**
     * An empty queue whose messages are handled from now on.
     *
     * @param consumers gives whoever handles the next batch: a new environment where the last one died
     */
    public Queue(Simulation simulation, String name, QueueSettings settings, Supplier<QueueConsumer> consumers) {
        this.simulation = simulation;
        this.settings = settings;
        this.name = name;
        this.consumers = consumers;
        this.random = simulation.random("queue " + name);
    }

    private record Message(String id, String body, int received, long visibleAt, long copy)
            implements Comparable<Message> {

        @Override
        public int compareTo(Message other) {
            int byTime = Long.compare(visibleAt, other.visibleAt);
            return byTime == 0 ? Long.compare(copy, other.copy) : byTime;
        }
    }

    /** A client as an environment has it, for this queue alone. */
    public SqsClient client(Environment environment) {
        return new QueueClient(this, simulation, environment);
    }

    /** Its address. */
    public String url() {
        return "https://sqs.us-east-1.amazonaws.com/000000000000/" + name;
    }

    /** Loses all messages, as a queue may that isn't the only one to know of them. */
    public void loseAll() {
        simulation.tell(() -> "queue " + name + " loses all");
        waiting.clear();
        inFlight.clear();
    }

    /** The bodies of the messages that were received too often. */
    public List<String> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** Whether nothing waits in it or is being handled. */
    public boolean isEmpty() {
        return waiting.isEmpty() && inFlight.isEmpty();
    }

    /** Whether an entry of a batch is not taken this time. */
    boolean refuses() {
        return settings.refusals() > 0 && random.nextDouble() < settings.refusals();
    }

    /** Takes a message, and answers its id. */
    String take(String body) {
        sent++;
        var id = "%s-%d".formatted(name, sent);
        add(id, body, 0, settings.delay().draw(random));
        if (random.nextDouble() < settings.duplicates()) {
            add(id, body, 0, settings.delay().draw(random));
        }
        return id;
    }

    private void add(String id, String body, int received, long delay) {
        copies++;
        waiting.add(new Message(id, body, received, simulation.nanoTime() + delay, copies));
        simulation.start("reader of " + name, Duration.ofNanos(delay), this::read);
    }

    /** Each message wakes a reader when it can be received; one that is busy looks again when it is done. */
    private void read() {
        if (reading == settings.readers()) {
            return;
        }
        reading++;
        for (var batch = receive(); !batch.isEmpty(); batch = receive()) {
            handle(batch);
        }
        reading--;
    }

    private List<Message> receive() {
        var batch = new ArrayList<Message>();
        while (batch.size() < settings.batch()
                && !waiting.isEmpty()
                && waiting.element().visibleAt() <= simulation.nanoTime()) {
            var message = waiting.remove();
            if (message.received() < settings.receives()) {
                batch.add(message);
            } else {
                simulation.tell(() -> message.id() + " goes to the dead letters");
                deadLetters.add(message.body());
            }
        }
        return batch;
    }

    private void handle(List<Message> batch) {
        simulation.tell(() -> "delivers " + batch.stream().map(Message::id).toList());
        inFlight.addAll(batch);
        var hidden = simulation.nanoTime() + settings.visibility().toNanos();
        simulation.start("visibility of " + name, settings.visibility(), () -> batch.forEach(this::show));
        var failed = failed(batch);
        // Handled too late, a message is visible again and will be handled once more.
        if (simulation.nanoTime() < hidden) {
            batch.stream().filter(message -> !failed.contains(message.id())).forEach(inFlight::remove);
        }
    }

    /** Makes a message visible again that wasn't deleted in time. */
    private void show(Message message) {
        if (inFlight.remove(message)) {
            add(message.id(), message.body(), message.received() + 1, 0);
        }
    }

    private Set<String> failed(List<Message> batch) {
        try {
            return consumers.get().handle(batch.stream().map(Queue::delivered).toList());
        } catch (RuntimeException | Killed e) {
            simulation.tell(() -> "was not handled: " + e);
            return Set.copyOf(batch.stream().map(Message::id).toList());
        }
    }

    private static SQSMessage delivered(Message message) {
        var delivered = new SQSMessage();
        delivered.setMessageId(message.id());
        delivered.setBody(message.body());
        return delivered;
    }
}
