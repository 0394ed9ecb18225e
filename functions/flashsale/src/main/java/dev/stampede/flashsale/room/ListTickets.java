package dev.stampede.flashsale.room;

import dev.stampede.model.dynamodb.Page;
import java.time.Clock;
import java.util.Optional;

/** Lists the tickets of a draw once the seed is known, so that anybody can draw again and compare. */
public final class ListTickets {

    private final RecentRooms rooms;
    private final Tickets tickets;
    private final Clock clock;

    /** Reads from that store. */
    public ListTickets(RecentRooms rooms, Tickets tickets, Clock clock) {
        this.rooms = rooms;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** What there is to read. */
    public sealed interface Listing {

        /**
         * A part of the tickets, in the order of the draw.
         *
         * @param page the part
         */
        record Listed(Page<Ticket> page) implements Listing {}

        /** The seed is still secret. */
        record NotOpenYet() implements Listing {}
    }

    /** The page after that cursor, of at most so many tickets. */
    public Listing list(Room room, Optional<String> cursor, int limit) {
        if (clock.instant().isBefore(room.opensAt())) {
            return new Listing.NotOpenYet();
        }
        return new Listing.Listed(tickets.early(room.sale(), rooms.state(room).slices(), cursor, limit));
    }
}
