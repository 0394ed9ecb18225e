package dev.stampede.flashsale.room;

import dev.stampede.model.id.ShopperId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows a shopper how they stand: before the draw one read, after it a count of lower ranks besides. */
public final class ShowPlace {

    /** Until those who came late are counted. */
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(8);

    /** The draw has been counted by then. */
    private static final Duration COUNTED_IN = Duration.ofSeconds(3);

    private final RecentRooms rooms;
    private final Places places;
    private final AskAgain askAgain;
    private final Clock clock;

    /** Looks into those rooms. */
    public ShowPlace(RecentRooms rooms, Places places, AskAgain askAgain, Clock clock) {
        this.rooms = rooms;
        this.places = places;
        this.askAgain = askAgain;
        this.clock = clock;
    }

    /** How the shopper stands in the room now. */
    public Look show(Room room, ShopperId shopper) {
        var state = rooms.state(room);
        var now = clock.instant();
        var ticket = TicketId.of(room.sale(), shopper);
        return seen(room, state, ticket, places.standing(room, state, room.rankOf(ticket), now), now);
    }

    /** The look at a standing that is known already. */
    Look seen(Room room, RoomState state, TicketId ticket, Standing standing, Instant now) {
        return new Look(room, state, ticket, standing, next(room, state, standing, now), now);
    }

    private Duration next(Room room, RoomState state, Standing standing, Instant now) {
        return switch (standing) {
            case Standing.Placeless ignored ->
                state.drawn()
                        ? askAgain.after(UNTIL_COUNTED)
                        : askAgain.afterDraw(
                                Duration.between(now, room.countableFrom().plus(COUNTED_IN)), state.early());
            case Standing.Waiting waiting -> askAgain.after(waiting.ahead());
            case Standing.Admitted admitted -> askAgain.after(Duration.between(now, admitted.until()));
            case Standing.Absent ignored -> askAgain.after(Standing.UNKNOWN_WAIT);
            case Standing.Expired ignored -> askAgain.after(Standing.UNKNOWN_WAIT);
        };
    }
}
