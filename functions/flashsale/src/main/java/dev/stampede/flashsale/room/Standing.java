package dev.stampede.flashsale.room;

import java.time.Duration;
import java.time.Instant;

/** How a shopper stands in a room. */
public sealed interface Standing {

    /** They never joined. */
    record Absent() implements Standing {}

    /** They have joined; their place follows from the draw, or from a count within seconds. */
    record Placeless() implements Standing {}

    /**
     * Others are first.
     *
     * @param place the first place is 1
     * @param ahead how long, at the pace of now
     */
    record Waiting(long place, Duration ahead) implements Standing {}

    /**
     * Their turn has come.
     *
     * @param place the first place is 1
     * @param until when it is over
     */
    record Admitted(long place, Instant until) implements Standing {}

    /**
     * Their turn is over; they may join again, behind the others.
     *
     * @param place the first place is 1
     */
    record Expired(long place) implements Standing {}

    /**
     * How long a turn lasts: to put one order together, and short enough that who doesn't come is no loss.
     *
     * <p>It bounds how long an admission is good for.
     */
    Duration TURN = Duration.ofMinutes(3);

    /** A wait whose end nobody knows, because nobody is let in. */
    Duration UNKNOWN_WAIT = Duration.ofHours(1);

    /** How who has that place since that time stands. */
    static Standing of(long place, Instant since, Line line, Room room, Instant now) {
        var turn = line.turnOf(place);
        if (place > line.admittedUpTo(now)) {
            return new Waiting(
                    place,
                    turn.map(at -> Duration.between(now, at))
                            .filter(Duration::isPositive)
                            .orElse(UNKNOWN_WAIT));
        }
        var began = turn.filter(since::isBefore).orElse(since);
        var until = earlier(began.plus(TURN), room.closesAt());
        return now.isBefore(until) ? new Admitted(place, until) : new Expired(place);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
