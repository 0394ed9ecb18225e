package dev.stampede.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks a marketplace that may still be busy: tables are read one after the other, so what moves meanwhile shows as a
 * violation at first. A real one stays.
 *
 * @param read reads everything
 * @param patience how long a violation may stand before it counts
 */
public record SettledCheck(Supplier<Items> read, Duration patience) {

    private static final Duration BETWEEN_READS = Duration.ofMillis(500);

    /**
     * What was found at last.
     *
     * @param stored everything that was read
     * @param violations those that stayed
     */
    public record Findings(Stored stored, List<Violation> violations) {

        /** Keeps an unmodifiable copy of the violations. */
        public Findings {
            violations = List.copyOf(violations);
        }
    }

    /** Reads and checks, again and again while there are violations and patience. */
    public Findings findings() throws InterruptedException {
        var until = Instant.now().plus(patience);
        while (true) {
            var stored = Stored.of(read.get());
            var violations = InvariantChecker.check(stored);
            if (violations.isEmpty() || Instant.now().isAfter(until)) {
                return new Findings(stored, violations);
            }
            Thread.sleep(BETWEEN_READS);
        }
    }
}
