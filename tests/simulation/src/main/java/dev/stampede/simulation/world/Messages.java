package dev.stampede.simulation.world;

import dev.stampede.invariants.StoredOrder;
import dev.stampede.invariants.Violation;
import dev.stampede.model.event.OrderEvent;
import dev.stampede.runtime.event.AddressedEvent;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.runtime.event.OrderEvents;
import dev.stampede.simulation.sqs.Queue;
import io.micronaut.serde.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the queue took and what was handled of it: events are the orders' state changes, and none is dropped. */
final class Messages {

    private static final Set<String> TOLD = Set.of("PLACED", "CANCELLING");

    private final OrderEventJson json = new OrderEventJson(ObjectMapper.getDefault());
    private final Set<String> relayed = new HashSet<>();
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> handled = new HashSet<>();

    /** Notes what that role sends. */
    OrderEvents noted(Boundary.Role role, OrderEvents events) {
        return batch -> {
            var unsent = events.send(batch);
            batch.stream()
                    .filter(event -> !unsent.contains(event))
                    .map(AddressedEvent::event)
                    .forEach(event -> note(role, event));
            return unsent;
        };
    }

    void handled(String body) {
        handled.add(body);
    }

    /** State changes that the relay told nobody of. */
    Stream<Violation> untold(List<StoredOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.history().stream()
                        .map(StoredOrder.Step::state)
                        .filter(state -> TOLD.contains(state) && !relayed.contains(order.id() + state))
                        .map(state -> new Violation(
                                "events = state changes",
                                "order " + order.id(),
                                "an event that it is " + state,
                                "none")));
    }

    /** Messages that went without being handled. Not to be asked of a queue that lost some. */
    Stream<Violation> dropped(Queue queue) {
        var dead = queue.deadLetters();
        return taken.stream()
                .filter(body -> !handled.contains(body) && !dead.contains(body))
                .map(body -> new Violation("no message goes unhandled", body, "to be handled", "gone"));
    }

    private void note(Boundary.Role role, OrderEvent event) {
        taken.add(json.encode(event));
        if (role == Boundary.Role.RELAY) {
            relayed.add(event.order().value() + event.state());
        }
    }
}
