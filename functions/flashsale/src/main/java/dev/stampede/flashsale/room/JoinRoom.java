package dev.stampede.flashsale.room;

import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.id.ShopperId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Gives a shopper a place: one write, and doing it again gives the same place. A place whose turn is over is given up
 * for one behind the others.
 */
public final class JoinRoom {

    private final RecentRooms rooms;
    private final Tickets tickets;
    private final Places places;
    private final ShowPlace looks;
    private final Clock clock;

    /** Writes tickets to that store. */
    public JoinRoom(RecentRooms rooms, Tickets tickets, Places places, ShowPlace looks, Clock clock) {
        this.rooms = rooms;
        this.tickets = tickets;
        this.places = places;
        this.looks = looks;
        this.clock = clock;
    }

    /** How an attempt to join ended. */
    public sealed interface Joining {

        /**
         * The shopper is in.
         *
         * @param look how they stand
         */
        record Joined(Look look) implements Joining {}

        /** Nobody is let in any more. */
        record Closed() implements Joining {}

        /**
         * The account isn't what the sale asks for; nothing was written.
         *
         * @param unmet what isn't proven of it
         */
        record NotEligible(List<AccountCondition> unmet) implements Joining {}
    }

    /** Lets the shopper join, unless the sale is over, or asks for more than is proven of their account. */
    public Joining join(Room room, ShopperId shopper, AccountClaims account) {
        var unmet = room.eligibility().unmetBy(account);
        if (!unmet.isEmpty()) {
            return new Joining.NotEligible(unmet);
        }
        var state = rooms.state(room);
        var id = TicketId.of(room.sale(), shopper);
        var ticket = new Ticket(id, room.rankOf(id), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (room.closed(ticket.joinedAt())) {
            return new Joining.Closed();
        }
        var standing = ticket.joinedAt().isBefore(room.drawAt())
                ? joinedEarly(room, state, ticket)
                : joinedLate(room, state, ticket);
        return new Joining.Joined(looks.seen(room, state, id, standing, ticket.joinedAt()));
    }

    private Standing joinedEarly(Room room, RoomState state, Ticket ticket) {
        tickets.putIfAbsent(Places.shelf(room, Kind.EARLY, state, ticket.rank()), ticket);
        return new Standing.Placeless();
    }

    private Standing joinedLate(Room room, RoomState state, Ticket ticket) {
        Instant now = ticket.joinedAt();
        var standing = places.standing(room, state, ticket.rank(), now);
        boolean in = !(standing instanceof Standing.Absent || standing instanceof Standing.Expired);
        if (in) {
            return standing;
        }
        var shelf = Places.shelf(room, Kind.LATE, state, ticket.rank());
        tickets.find(shelf, ticket.rank())
                .ifPresentOrElse(
                        older -> tickets.renew(shelf, ticket, older), () -> tickets.putIfAbsent(shelf, ticket));
        return new Standing.Placeless();
    }
}
