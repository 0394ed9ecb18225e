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
 * @param patience how long the same violations may stand before they count: what follows from what was sold comes one
 *     after the other, and takes long where much was sold on a busy machine
 */
public record SettledCheck(Supplier<Items> read, Duration patience) {

    private static final Duration BETWEEN_READS = Duration.ofMillis(500);

    /** How often patience may begin anew, as other violations come and go. */
    private static final int MOST_PATIENCE = 10;

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

    /**
     * Reads and checks, again and again while there are violations and patience, which begins anew with each change.
     */
    public Findings findings() throws InterruptedException {
        var begun = Instant.now();
        var changed = begun;
        var before = List.<Violation>of();
        while (true) {
            var stored = Stored.of(read.get());
            var violations = InvariantChecker.check(stored);
            var now = Instant.now();
            if (!violations.equals(before)) {
                before = violations;
                changed = now;
            }
            boolean isOver = now.isAfter(changed.plus(patience))
                    || now.isAfter(begun.plus(patience.multipliedBy(MOST_PATIENCE)));
            if (violations.isEmpty() || isOver) {
                return new Findings(stored, violations);
            }
            Thread.sleep(BETWEEN_READS);
        }
    }
}
