package dev.stampede.flashsale.room;

import java.time.Duration;
import java.time.Instant;

/**
 * Who came late within a few seconds.
 *
 * @param from inclusive
 * @param to exclusive
 * @param before how many came late before
 * @param count how many came in it, at least 1
 */
public record LateSlot(Instant from, Instant to, long before, long count) {

    /** The place of who came at that time, among the late: an earlier one for who came earlier. */
    long placeOf(Instant joinedAt) {
        long length = Duration.between(from, to).toMillis();
        long offset = Math.clamp(Duration.between(from, joinedAt).toMillis(), 0, length - 1);
        return before + 1 + offset * count / length;
    }
}
