package dev.stampede.simulation.fault;

import dev.stampede.simulation.Call;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Fates;
import java.util.Map;
import java.util.TreeMap;

/** Counts what goes wrong, by kind. */
public final class CountedFates implements Fates {

    private final Fates fates;
    private final Map<String, Long> counted = new TreeMap<>();

    /** Counts what those decide. */
    public CountedFates(Fates fates) {
        this.fates = fates;
    }

    @Override
    public Fate of(Call call) {
        var fate = fates.of(call);
        if (fate.ending() != Ending.ANSWERED) {
            counted.merge(fate.ending().name(), 1L, Long::sum);
        }
        if (!fate.frozenBefore().isZero() || !fate.frozenAfter().isZero()) {
            counted.merge("FROZEN", 1L, Long::sum);
        }
        return fate;
    }

    /** How many of each kind so far. */
    public Map<String, Long> counted() {
        return new TreeMap<>(counted);
    }
}
