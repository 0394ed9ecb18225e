package dev.stampede.simulation.world;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.checkout.relay.RelayOrders;
import dev.stampede.checkout.relay.dynamodb.StreamedChange;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.runtime.event.OrderEvents;
import dev.stampede.runtime.sqs.OrderEventQueue;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.sqs.Queue;
import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One environment of the order relay: what its function does with a batch. */
final class Relay {

    private final RelayOrders relay;

    Relay(Boundary boundary, Messages messages, Queue queue, Environment environment) {
        var events = messages.noted(Boundary.Role.RELAY, events(queue, environment));
        relay = new RelayOrders(boundary.events(Boundary.Role.RELAY, events));
    }

    /** Where events go, as an environment sends them. */
    static OrderEvents events(Queue queue, Environment environment) {
        return new OrderEventQueue(
                queue.client(environment),
                new OrderEventJson(ObjectMapper.getDefault()),
                environment.pause(),
                queue.url());
    }

    /** The first record that has to come again. */
    Optional<String> handle(List<StreamRecord> batch) {
        var streamed =
                batch.stream().map(StreamedChange::of).flatMap(Optional::stream).toList();
        var untold = Set.copyOf(
                relay.relay(streamed.stream().map(StreamedChange::change).toList()));
        return streamed.stream()
                .filter(change -> untold.contains(change.change()))
                .map(StreamedChange::sequenceNumber)
                .findFirst();
    }
}
