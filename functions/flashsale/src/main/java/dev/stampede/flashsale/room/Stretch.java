package dev.stampede.flashsale.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which shoppers are let in at one pace.
 *
 * @param since when it begins
 * @param base how many places have been let in by then
 * @param perSecond how many more each second
 * @param upTo where it stops, if that isn't before the base
 */
public record Stretch(Instant since, long base, long perSecond, long upTo) {

    private static final long MILLIS = 1_000;

    /** How many places it has let in by then, if nothing follows it. */
    long admittedUpTo(Instant now) {
        long elapsed = Math.max(0, Duration.between(since, now).toMillis());
        return Math.min(base + elapsed * perSecond / MILLIS, Math.max(base, upTo));
    }

    /** When it lets that place in at its pace, wherever it stops; empty when it doesn't move. */
    Optional<Instant> reaches(long place) {
        if (place <= base) {
            return Optional.of(since);
        }
        return perSecond == 0
                ? Optional.empty()
                : Optional.of(since.plusMillis(Math.ceilDiv((place - base) * MILLIS, perSecond)));
    }

    /** The same, going further. */
    Stretch upTo(long place) {
        return new Stretch(since, base, perSecond, Math.max(upTo, place));
    }
}
