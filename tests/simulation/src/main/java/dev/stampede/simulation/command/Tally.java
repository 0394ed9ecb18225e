package dev.stampede.simulation.command;

import dev.stampede.simulation.world.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of many runs. */
public final class Tally {

    private final Map<String, Long> faults = new TreeMap<>();
    private final List<Verdict> bad = new ArrayList<>();
    private long seeds;
    private long orders;

    /** Adds a run. Any thread may. */
    synchronized void add(Verdict verdict) {
        seeds++;
        orders += verdict.orders();
        verdict.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum));
        if (!verdict.violations().isEmpty()) {
            bad.add(verdict);
        }
    }

    /** How many seeds were run. */
    public synchronized long seeds() {
        return seeds;
    }

    /** How many orders were placed. */
    public synchronized long orders() {
        return orders;
    }

    /** How many faults of each kind there were. */
    public synchronized Map<String, Long> faults() {
        return new TreeMap<>(faults);
    }

    /** The runs with violations, by their seeds. */
    public synchronized List<Verdict> bad() {
        return bad.stream().sorted(Comparator.comparingLong(Verdict::seed)).toList();
    }
}
