package dev.stampede.flashsale.room;

import java.util.List;

/**
 * How the early tickets lie: since each slice holds higher ranks than the slice before it, counts alone give places.
 *
 * @param counts the early tickets of each slice
 */
public record Draw(List<Integer> counts) {

    /** Keeps an unmodifiable copy. */
    public Draw {
        counts = List.copyOf(counts);
    }

    /** All early tickets. */
    public long total() {
        return before(counts.size());
    }

    /** The early tickets in lower slices than that one. */
    long before(int slice) {
        return counts.stream().limit(slice).mapToLong(Integer::longValue).sum();
    }
}
