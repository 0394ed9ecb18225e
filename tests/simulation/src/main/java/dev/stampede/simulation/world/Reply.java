package dev.stampede.simulation.world;

import dev.stampede.simulation.Killed;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that is under way. Whoever asked waits for a while, and may ask again while the first request
 * is still being served.
 *
 * @param <T> what is answered
 */
final class Reply<T> {

    /** About as long as a shopper's client waits. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long FIRST_LOOK = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_LOOK = Duration.ofMillis(500).toNanos();

    private final Simulation simulation;
    private @Nullable T answer;
    private boolean ended;

    private Reply(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Sends a request, which is carried out whether or not anybody waits for it; empty when no answer came in time. */
    static <T> Optional<T> to(Simulation simulation, String what, Surprises surprises, Supplier<T> request) {
        var reply = new Reply<T>(simulation);
        simulation.start(what, Duration.ZERO, () -> reply.serve(what, surprises, request));
        return reply.await();
    }

    /** Sends a request until it is answered, so many times at most. */
    static <T> Optional<T> to(Simulation simulation, String what, Surprises surprises, int tries, Supplier<T> request) {
        Optional<T> answer = Optional.empty();
        for (int attempt = 0; attempt < tries && answer.isEmpty(); attempt++) {
            answer = to(simulation, what, surprises, request);
        }
        return answer;
    }

    private void serve(String what, Surprises surprises, Supplier<T> request) {
        try {
            answer = request.get();
        } catch (RuntimeException e) {
            surprises.consider(what, e);
        } catch (Killed gone) {
            simulation.tell(gone::getMessage);
        } finally {
            ended = true;
        }
    }

    private Optional<T> await() {
        long end = simulation.nanoTime() + PATIENCE.toNanos();
        for (long look = FIRST_LOOK; !ended && simulation.nanoTime() < end; look = Math.min(2 * look, LONGEST_LOOK)) {
            simulation.sleep(look);
        }
        return Optional.ofNullable(answer);
    }
}
