package dev.stampede.torture;

import dev.stampede.invariants.Violation;
import java.util.List;
import java.util.Map;

/**
 * How a round went.
 *
 * @param dose what it was
 * @param placed how many orders stand; the other shoppers came too late
 * @param functionsKilled processes of functions that were killed
 * @param stacksKilled how often all of it was killed at once
 * @param sentAgain how many requests shoppers had to send again, by reason
 * @param seconds from its beginning until everything had ended
 * @param violations none when all is well
 */
public record Round(
        Dose dose,
        int placed,
        int functionsKilled,
        int stacksKilled,
        Map<String, Long> sentAgain,
        long seconds,
        List<Violation> violations) {

    /** Keeps unmodifiable copies. */
    public Round {
        sentAgain = Map.copyOf(sentAgain);
        violations = List.copyOf(violations);
    }
}
