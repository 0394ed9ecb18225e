package dev.stampede.flashsale.room;

import dev.stampede.flashsale.room.Room.Business;
import dev.stampede.flashsale.room.RoomStates.Writing;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.model.dynamodb.StoreBusy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Brings a room up to date, when a request finds that it isn't: no job runs for it. Whoever takes the lease does it,
 * alone; when they don't end, the next does once the lease is over. Shoppers get in meanwhile, as the line says.
 */
public final class TendRoom {

    /** How often: what shoppers do shows in as much time, and a count of all slices is cheap in it. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /** So that environments that see the same state don't all reach for the lease at once. */
    private static final Duration SPREAD = Duration.ofSeconds(2);

    /** Longer than a count of all slices takes. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** Who came less than this ago may not be in the table yet, or have come by a clock that is ahead. */
    private static final Duration TALLY_LAG = Room.CLOCK_SKEW.plusSeconds(1);

    /** Each environment reads the state again within a second. */
    private static final Duration NOTICE = Room.CLOCK_SKEW.plusSeconds(1);

    /** What is over longer than a turn concerns nobody. */
    private static final Duration REMEMBERED = Standing.TURN.plusSeconds(30);

    /** Slices that are counted to tell about how many wait for the draw. */
    private static final int SAMPLED_SLICES = 16;

    private final RoomStates states;
    private final Tickets tickets;
    private final Draws draws;
    private final FreeUnits freeUnits;
    private final Clock clock;
    private final RandomGenerator random;

    /** Works on those stores. */
    public TendRoom(
            RoomStates states, Tickets tickets, Draws draws, FreeUnits freeUnits, Clock clock, RandomGenerator random) {
        this.states = states;
        this.tickets = tickets;
        this.draws = draws;
        this.freeUnits = freeUnits;
        this.clock = clock;
        this.random = random;
    }

    /** The room's state, brought up to date if that is due and nobody else is at it. */
    public RoomState tend(Room room, RoomState seen) {
        var now = clock.instant();
        if (!isDue(room, seen, now)) {
            return seen;
        }
        var leased = seen.leased(now.plus(LEASE)).revised();
        if (states.write(room.sale(), leased) != Writing.WRITTEN) {
            return seen;
        }
        try {
            var tended = advanced(room, leased, now).tended(now).revised();
            return states.write(room.sale(), tended) == Writing.WRITTEN ? tended : leased;
        } catch (StoreBusy e) {
            return leased;
        }
    }

    private boolean isDue(Room room, RoomState seen, Instant now) {
        if (now.isBefore(seen.leasedUntil()) || room.closed(now)) {
            return false;
        }
        if (!seen.drawn() && !now.isBefore(room.drawAt())) {
            return !now.isBefore(room.countableFrom());
        }
        var wait = INTERVAL.plusMillis(random.nextLong(SPREAD.toMillis()));
        return !now.isBefore(seen.tendedAt().plus(wait));
    }

    private RoomState advanced(Room room, RoomState state, Instant now) {
        if (now.isBefore(room.drawAt())) {
            return state.withAbout(aboutWaiting(room, state));
        }
        if (!state.drawn()) {
            return drawn(room, state, now);
        }
        var counted = counted(room, state, now);
        return now.isBefore(room.opensAt()) ? counted : paced(room, counted, now);
    }

    /** Ranks are spread at random, so a few slices tell of all. */
    private long aboutWaiting(Room room, RoomState state) {
        long sampled = tickets.counts(room.sale(), Kind.EARLY, SAMPLED_SLICES).stream()
                .mapToLong(Integer::longValue)
                .sum();
        return sampled * state.slices() / SAMPLED_SLICES;
    }

    private RoomState drawn(Room room, RoomState state, Instant now) {
        var counts = tickets.counts(room.sale(), Kind.EARLY, state.slices());
        var draw = draws.keep(room.sale(), new Draw(counts));
        var opening = now.isBefore(room.opensAt()) ? room.opensAt() : now;
        return state.withDraw(draw.total(), Line.from(opening, state.pace().perSecond(), draw.total()));
    }

    private RoomState counted(Room room, RoomState state, Instant now) {
        var to = now.minus(TALLY_LAG);
        var late = state.late();
        if (!to.isAfter(late.until())) {
            return state;
        }
        long count = tickets.joined(room.sale(), Kind.LATE, state.slices(), late.until(), to);
        var forgotten = now.minus(REMEMBERED);
        return state.withLate(
                late.and(to, count).without(forgotten, state.line().admittedUpTo(forgotten) - state.early()));
    }

    private RoomState paced(Room room, RoomState state, Instant now) {
        var judged = judged(room, state, new Sample(now, state.admittedTickets(now), freeUnits.of(room)));
        var since = judged.line().announced(now, NOTICE);
        long perSecond = room.business() == Business.PAUSED ? 0 : judged.pace().perSecond();
        return judged.withLine(judged.line().then(since, perSecond, judged.issued(), now.minus(REMEMBERED)));
    }

    private static RoomState judged(Room room, RoomState state, Sample now) {
        var seen = state.sample().until(now);
        boolean nothingToCompare = state.sample().free() == 0 || now.free() == 0 || seen.sold() < 0;
        if (nothingToCompare || room.business() == Business.PAUSED) {
            return state.withPace(state.pace(), now);
        }
        if (AdmissionPace.tells(seen)) {
            return state.withPace(AdmissionPace.next(state.pace(), seen, room.peakPerSecond()), now);
        }
        return state.waiting(now.at()) == 0
                ? state.withPace(AdmissionPace.idle(state.pace(), room.peakPerSecond()), now)
                : state;
    }
}
