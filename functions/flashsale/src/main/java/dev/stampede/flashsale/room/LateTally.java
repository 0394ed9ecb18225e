package dev.stampede.flashsale.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many came late, by when they came. What has been counted once is never counted again, so a place that was given
 * out stays.
 *
 * @param until who came from then on has not been counted
 * @param total how many have
 * @param slots in the order of time, without those of which nobody waits any more
 */
public record LateTally(Instant until, long total, List<LateSlot> slots) {

    /** Keeps an unmodifiable copy. */
    public LateTally {
        slots = List.copyOf(slots);
    }

    /** Nobody has been counted. */
    static LateTally from(Instant drawAt) {
        return new LateTally(drawAt, 0, List.of());
    }

    /** The place of who came at that time, among the late; empty while they haven't been counted. */
    OptionalLong placeOf(Instant joinedAt) {
        if (!joinedAt.isBefore(until)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(slots.stream()
                .filter(slot -> joinedAt.isBefore(slot.to()))
                .findFirst()
                .map(slot -> slot.placeOf(joinedAt))
                .orElse(total));
    }

    /** The same, after so many came from {@link #until} to then. */
    LateTally and(Instant to, long count) {
        if (count == 0) {
            return new LateTally(to, total, slots);
        }
        var more = new ArrayList<>(slots);
        more.add(new LateSlot(until, to, total, count));
        return new LateTally(to, total + count, more);
    }

    /** The same without the slots that ended before that time and all of whose places are among the first so many. */
    LateTally without(Instant before, long places) {
        return new LateTally(
                until,
                total,
                slots.stream()
                        .dropWhile(slot -> slot.to().isBefore(before) && slot.before() + slot.count() <= places)
                        .toList());
    }
}
