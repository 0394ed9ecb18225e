package dev.stampede.loadtest;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many come how fast, and what they are to be spared.
 *
 * @param shoppers how many come
 * @param perSecond how many arrive each second
 * @param longest after which the run ends whatever is under way
 * @param p99Millis what 99 of 100 answers to each kind of request may take
 */
public record Dose(int shoppers, double perSecond, Duration longest, Map<RequestKind, Integer> p99Millis) {

    /**
     * Keeps a copy of the limits.
     *
     * @throws IllegalArgumentException when nobody would come, or not all in time
     */
    public Dose {
        p99Millis = new TreeMap<>(p99Millis);
        if (shoppers < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException("%d shoppers at %s a second are no load".formatted(shoppers, perSecond));
        }
        if (shoppers / perSecond > longest.toSeconds()) {
            throw new IllegalArgumentException(
                    "%d shoppers at %s a second arrive in %.0f s, but the run is to end after %d s"
                            .formatted(shoppers, perSecond, shoppers / perSecond, longest.toSeconds()));
        }
    }

    /** In how long all of them arrive. */
    int arrivalSeconds() {
        return Math.max(1, (int) Math.ceil(shoppers / perSecond));
    }
}
