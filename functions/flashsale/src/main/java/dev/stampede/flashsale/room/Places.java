package dev.stampede.flashsale.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Who has which place. */
public final class Places {

    private static final int MOST_DRAWS = 100;

    private final Tickets tickets;
    private final Draws draws;

    /** A draw never changes. */
    private final Cache<SaleId, Draw> known =
            Caffeine.newBuilder().maximumSize(MOST_DRAWS).build();

    /** Looks for places in those stores. */
    public Places(Tickets tickets, Draws draws) {
        this.tickets = tickets;
        this.draws = draws;
    }

    /** How the ticket of that rank stands at that time. */
    public Standing standing(Room room, RoomState state, Rank rank, Instant now) {
        var early = ofEarly(room, state, rank, now);
        boolean mayBeLate = early instanceof Standing.Absent || early instanceof Standing.Expired;
        // A little before the draw, too: by another environment's clock it may have been already.
        return mayBeLate && !now.isBefore(room.drawAt().minus(Room.CLOCK_SKEW))
                ? tickets.find(shelf(room, Kind.LATE, state, rank), rank)
                        .map(late -> ofLate(room, state, late, now))
                        .orElse(early)
                : early;
    }

    /** Where the ticket of that rank lies. */
    static Shelf shelf(Room room, Kind kind, RoomState state, Rank rank) {
        return new Shelf(room.sale(), kind, rank.slice(state.slices()));
    }

    private Standing ofEarly(Room room, RoomState state, Rank rank, Instant now) {
        var shelf = shelf(room, Kind.EARLY, state, rank);
        if (tickets.find(shelf, rank).isEmpty()) {
            return new Standing.Absent();
        }
        return draw(room.sale(), state)
                .map(draw -> draw.before(shelf.slice()) + tickets.below(shelf, rank) + 1)
                .map(place -> Standing.of(place, room.opensAt(), state.line(), room, now))
                .orElseGet(Standing.Placeless::new);
    }

    private Optional<Draw> draw(SaleId sale, RoomState state) {
        return state.drawn() ? Optional.of(known.get(sale, id -> draws.find(id).orElseThrow())) : Optional.empty();
    }

    private static Standing ofLate(Room room, RoomState state, Ticket late, Instant now) {
        var place = state.drawn() ? state.late().placeOf(late.joinedAt()) : OptionalLong.empty();
        return place.isPresent()
                ? Standing.of(state.early() + place.getAsLong(), late.joinedAt(), state.line(), room, now)
                : new Standing.Placeless();
    }
}
