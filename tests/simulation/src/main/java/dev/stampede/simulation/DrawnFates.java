package dev.stampede.simulation;

import dev.stampede.simulation.Fate.Ending;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws each call's fate. */
public final class DrawnFates implements Fates {

    private final RandomGenerator random;
    private final Map<Ending, Double> chances = new EnumMap<>(Ending.class);
    private double freezes;
    private Duration longestFreeze = Duration.ZERO;

    /** Nothing goes wrong until a chance is given. */
    public DrawnFates(RandomGenerator random) {
        this.random = random;
    }

    /** How many of the calls end so, from 0 to 1; all chances together are at most 1. */
    public DrawnFates with(Ending ending, double chance) {
        chances.put(ending, chance);
        return this;
    }

    /** How many of the calls an environment freezes at, before or after, from 0 to 1, and for how long at most. */
    public DrawnFates withFreezes(double chance, Duration longest) {
        freezes = chance;
        longestFreeze = longest;
        return this;
    }

    @Override
    public Fate of(Call call) {
        var ending = ending(random.nextDouble());
        if (freezes == 0 || random.nextDouble() >= freezes) {
            return ending == Ending.ANSWERED ? Fate.FINE : Fate.of(ending);
        }
        var freeze = Duration.ofNanos(random.nextLong(longestFreeze.toNanos() + 1));
        return random.nextBoolean() ? new Fate(ending, freeze, Duration.ZERO) : new Fate(ending, Duration.ZERO, freeze);
    }

    private Ending ending(double drawn) {
        double passed = 0;
        for (var chance : chances.entrySet()) {
            passed += chance.getValue();
            if (drawn < passed) {
                return chance.getKey();
            }
        }
        return Ending.ANSWERED;
    }
}
