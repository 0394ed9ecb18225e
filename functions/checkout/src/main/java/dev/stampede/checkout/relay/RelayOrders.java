package dev.stampede.checkout.relay;

import dev.stampede.runtime.event.AddressedEvent;
import dev.stampede.runtime.event.OrderEvents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of the changes that others must act on. Telling twice does no harm, so whatever fails is told again. */
public final class RelayOrders {

    private final OrderEvents events;

    /** Tells those. */
    public RelayOrders(OrderEvents events) {
        this.events = events;
    }

    /** Tells of each change that is worth it; answers with those of which nobody could be told. */
    public List<OrderChange> relay(List<OrderChange> changes) {
        var unsent = Set.copyOf(events.send(changes.stream()
                .map(RelayOrders::addressed)
                .flatMap(Optional::stream)
                .toList()));
        return changes.stream()
                .filter(change -> addressed(change).filter(unsent::contains).isPresent())
                .toList();
    }

    private static Optional<AddressedEvent> addressed(OrderChange change) {
        return change.event().map(event -> new AddressedEvent(event, change.firstSeller()));
    }
}
