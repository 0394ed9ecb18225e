package dev.stampede.flashsale.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows everybody how far a room has come; between their own looks shoppers need no more. */
public final class ShowRoom {

    private final RecentRooms rooms;
    private final Clock clock;

    /** Looks into those rooms. */
    public ShowRoom(RecentRooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** What goes on in a room. */
    public enum Phase {
        /** Shoppers join; nobody has a place. */
        WAITING,
        /** The early get their places. */
        DRAWING,
        /** Shoppers are let in. */
        OPEN,
        /** Nobody is let in any more. */
        CLOSED
    }

    /**
     * A room at one moment.
     *
     * @param room which
     * @param state how far it has come
     * @param phase what goes on
     * @param askAgain when there will be news
     * @param at when
     */
    public record View(Room room, RoomState state, Phase phase, Duration askAgain, Instant at) {

        /** Whether the seed may be known: nobody's place depends on it any more. */
        public boolean revealed() {
            return !at.isBefore(room.opensAt());
        }

        /** How many places are let in each second; the first seconds' before the opening. */
        public long placesPerSecond() {
            return state.drawn() ? state.line().perSecond(at) : state.pace().perSecond();
        }
    }

    /** The room as it is now. */
    public View show(Room room) {
        var state = rooms.state(room);
        var now = clock.instant();
        var phase = phase(room, state, now);
        var news = phase == Phase.OPEN ? Duration.ZERO : Duration.between(now, room.opensAt());
        return new View(room, state, phase, AskAgain.unspread(news), now);
    }

    private static Phase phase(Room room, RoomState state, Instant now) {
        if (room.closed(now)) {
            return Phase.CLOSED;
        }
        if (now.isBefore(room.drawAt())) {
            return Phase.WAITING;
        }
        return state.drawn() && !now.isBefore(room.opensAt()) ? Phase.OPEN : Phase.DRAWING;
    }
}
