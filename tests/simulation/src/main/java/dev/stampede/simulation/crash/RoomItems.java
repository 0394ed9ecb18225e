package dev.stampede.simulation.crash;

import dev.stampede.flashsale.room.Rank;
import dev.stampede.invariants.Item;
import java.util.List;
import java.util.stream.Stream;

/** What a waiting room came to, without what depends on when somebody looked: its line, its pace, its revisions. */
final class RoomItems {

    private RoomItems() {}

    /** Whether the item says how far a room has come. */
    static boolean isState(Item item) {
        return item.attributes().containsKey("leasedUntil");
    }

    /** How many were counted, and which place each ticket has. */
    static Stream<String> of(Market market, List<Item> sales) {
        var counts = sales.stream()
                .filter(RoomItems::isState)
                .map(Item::attributes)
                .map(state -> "room of %s slices: %s early, %s late"
                        .formatted(state.get("slices"), state.get("early"), state.get("late")));
        var waiting = new Waiting(market, market.simulation().outside());
        var places = sales.stream()
                .map(Item::attributes)
                .filter(item -> item.containsKey("ticketId"))
                .map(ticket -> "ticket %s: %s"
                        .formatted(
                                ticket.get("ticketId"), waiting.placeOf(new Rank(String.valueOf(ticket.get("sk"))))));
        return Stream.concat(counts, places);
    }
}
