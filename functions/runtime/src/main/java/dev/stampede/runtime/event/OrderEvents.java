package dev.stampede.runtime.event;

import java.util.List;

/** Where order events are sent to. */
@FunctionalInterface
public interface OrderEvents {

    /**
     * Sends the events, each at least once, in no promised order.
     *
     * @return those that were not accepted, in the order given; all others were
     */
    List<AddressedEvent> send(List<AddressedEvent> events);
}
