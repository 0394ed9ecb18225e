package dev.stampede.flashsale.room;

import java.time.Duration;
import java.time.Instant;

/**
 * What was there at one moment, to be compared with a later one.
 *
 * @param at when
 * @param admitted how many tickets had been let in
 * @param free how many units the sale had free
 */
public record Sample(Instant at, long admitted, long free) {

    /** What happened from this moment to a later one. */
    Observation until(Sample later) {
        return new Observation(
                Math.max(1, Duration.between(at, later.at).toMillis()),
                later.admitted - admitted,
                free - later.free,
                later.free);
    }

    /**
     * What happened in some time.
     *
     * @param millis how long it took
     * @param admitted how many tickets were let in
     * @param sold how many units were sold, less those that came back
     * @param free how many are left
     */
    record Observation(long millis, long admitted, long sold, long free) {}
}
