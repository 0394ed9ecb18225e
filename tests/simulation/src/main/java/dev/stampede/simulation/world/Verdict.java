package dev.stampede.simulation.world;

import dev.stampede.invariants.Violation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one run.
 *
 * @param seed the run's
 * @param orders that were placed
 * @param at seconds since the beginning on the virtual clock, at the end or when a violation was found
 * @param faults how many of each kind
 * @param violations what should not be
 */
public record Verdict(long seed, int orders, long at, Map<String, Long> faults, List<Violation> violations) {

    /** Keeps unmodifiable copies. */
    public Verdict {
        faults = new TreeMap<>(faults);
        violations = List.copyOf(violations);
    }

    @Override
    public String toString() {
        return "seed %d, after %d s: %d orders, %d violations".formatted(seed, at, orders, violations.size());
    }
}
