package dev.stampede.operations.warmup;

import java.time.Duration;

/**
 * A function that a crowd will call.
 *
 * @param function the alias that it is called by
 * @param environments how many of them are to be there
 * @param hold how long each call is to keep its environment busy: until the last call has found one of its own
 */
public record Target(String function, int environments, Duration hold) {

    /** Refuses a number of environments below one. */
    public Target {
        if (environments < 1) {
            throw new IllegalArgumentException(
                    "%s: wants at least one environment, not %d".formatted(function, environments));
        }
    }
}
