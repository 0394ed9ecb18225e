package dev.stampede.flashsale.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.flashsale.room.RoomStates.Writing;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.flashsale.sale.Sales;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.SaleId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Rooms and how far they have come, read by an environment at most once a second, however many ask it. */
public final class RecentRooms implements Renewable {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_ROOMS = 100;

    private final Sales sales;
    private final RoomStates states;
    private final TendRoom tending;
    private final Clock clock;
    private final Cache<SaleId, Room> rooms;
    private final Cache<SaleId, RoomState> recent;

    /**
     * Keeps what it reads for a second.
     *
     * @param ticker tells how time passes
     */
    public RecentRooms(Sales sales, RoomStates states, TendRoom tending, Clock clock, Ticker ticker) {
        this.sales = sales;
        this.states = states;
        this.tending = tending;
        this.clock = clock;
        this.rooms = cache(ticker);
        this.recent = cache(ticker);
    }

    /** The room of that sale, if there is such a sale and it has one. */
    public Optional<Room> room(SaleId id) {
        var kept = Optional.ofNullable(rooms.getIfPresent(id));
        if (kept.isPresent()) {
            return kept;
        }
        var read = sales.find(id)
                .filter(sale -> sale.admission() == Admission.WAITING_ROOM)
                .filter(sale -> sale.status() != SaleStatus.PREPARING)
                .map(Room::of);
        read.ifPresent(room -> rooms.put(id, room));
        return read;
    }

    /** How far the room had come within the last second. */
    public RoomState state(Room room) {
        var kept = Optional.ofNullable(recent.getIfPresent(room.sale()));
        if (kept.isPresent()) {
            return kept.get();
        }
        // Not within the cache's own loading: that holds a lock for as long as it takes to tend the room.
        var tended = tending.tend(room, read(room));
        recent.put(room.sale(), tended);
        return tended;
    }

    @Override
    public void renew() {
        rooms.invalidateAll();
        recent.invalidateAll();
    }

    private RoomState read(Room room) {
        return states.find(room.sale()).orElseGet(() -> begun(room));
    }

    /**
     * Who looks first decides how many slices there are; whoever looks at the same time takes what the first decided.
     */
    private RoomState begun(Room room) {
        var first = RoomState.first(room, clock.instant());
        return states.write(room.sale(), first) == Writing.WRITTEN
                ? first
                : states.find(room.sale()).orElseThrow(() -> new StoreBusy(room.sale() + "'s room", "it is crowded"));
    }

    private static <V> Cache<SaleId, V> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_ROOMS)
                .expireAfterWrite(KEPT)
                .build();
    }
}
