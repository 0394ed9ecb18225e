package dev.stampede.localstack.events;

import java.time.Duration;

/**
 * Waits that double from a first one to a longest one.
 *
 * @param first the wait after one failure
 * @param longest no wait is longer
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after so many failures in a row, the first of them being 1. */
    Duration after(int failures) {
        var wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
