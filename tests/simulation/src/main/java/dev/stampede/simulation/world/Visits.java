package dev.stampede.simulation.world;

import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Who comes to the marketplace, and whether all have gone. */
final class Visits {

    private final Simulation simulation;
    private final RandomGenerator random;
    private int underWay;

    /** @param random decides who comes when */
    Visits(Simulation simulation, RandomGenerator random) {
        this.simulation = simulation;
        this.random = random;
    }

    /** Has somebody come within that many milliseconds. */
    void begin(String name, int latestMillis, Runnable visit) {
        underWay++;
        simulation.start(name, Duration.ofMillis(random.nextInt(latestMillis)), () -> {
            visit.run();
            underWay--;
        });
    }

    boolean haveEnded() {
        return underWay == 0;
    }
}
