package dev.stampede.localstack.lambda;

import java.time.Duration;
import java.util.Set;

/**
 * Who is kept ready on a machine that has better uses for its memory.
 *
 * @param functions those that always have an environment; the others' start as requests come
 * @param idleAfter an environment that had nothing to do for so long ends, but for the last of a function above
 */
public record Standby(Set<String> functions, Duration idleAfter) {

    /** Keeps an unmodifiable copy. */
    public Standby {
        functions = Set.copyOf(functions);
        if (!idleAfter.isPositive()) {
            throw new IllegalArgumentException("Nothing is idle after " + idleAfter);
        }
    }
}
