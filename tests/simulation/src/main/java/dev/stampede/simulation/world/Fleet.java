package dev.stampede.simulation.world;

import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.fault.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A function's environments. Each serves one request at a time; where none is idle a new one starts, and one that died
 * never serves again.
 *
 * @param <T> what runs in each
 */
final class Fleet<T> {

    /** One request in so many finds a new environment, as when the platform renews them. */
    private static final int RENEWED = 20;

    private final Simulation simulation;
    private final String name;
    private final Weather weather;
    private final Function<Environment, T> start;
    private final RandomGenerator random;
    private final List<Running<T>> idle = new ArrayList<>();
    private int started;
    private Optional<Duration> timeOut = Optional.empty();

    Fleet(Simulation simulation, String name, Weather weather, Function<Environment, T> start) {
        this.simulation = simulation;
        this.name = name;
        this.weather = weather;
        this.start = start;
        this.random = simulation.random("fleet " + name);
    }

    /** Has the platform end an environment whose request takes longer. */
    Fleet<T> within(Duration longest) {
        timeOut = Optional.of(longest);
        return this;
    }

    private record Running<T>(Environment environment, T function) {}

    /** Has an environment serve the request; dies with it. */
    <R> R serve(Function<T, R> request) {
        var running =
                idle.isEmpty() || random.nextInt(RENEWED) == 0 ? fresh() : idle.remove(random.nextInt(idle.size()));
        var stopped = new AtomicBoolean();
        timeOut.ifPresent(longest -> simulation.start(name + " times out", longest, () -> {
            if (!stopped.get()) {
                running.environment().kill();
            }
        }));
        try {
            return request.apply(running.function());
        } finally {
            stopped.set(true);
            if (!running.environment().isDead()) {
                idle.add(running);
            }
        }
    }

    private Running<T> fresh() {
        started++;
        var environment = simulation.environment(name + " " + started, weather.skewOf(random));
        return new Running<>(environment, start.apply(environment));
    }
}
