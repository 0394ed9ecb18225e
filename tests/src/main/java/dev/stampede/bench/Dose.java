package dev.stampede.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured. Everything is bounded by counts and times, so that a run ends when it should.
 *
 * @param warmUp how long each kind of load runs before it is measured
 * @param slice how long one slice of a load is
 * @param pairs how many slices of each kind, taking turns
 * @param concurrencies how many clients are tried to find what suits each load best
 * @param routeRequests how many requests each route is measured with
 * @param phaseRequests how many invocations a function's phases are measured with
 * @param functions how many functions are started cold, of those there are
 * @param coldStarts how many cold starts of each kind and function
 * @param catchUp how long fulfilment may take to catch up before a slice
 * @param caches how long to wait for class caches that aren't made yet
 * @param rest how long nobody comes before a shop counts as at rest
 * @param restOrders how many orders its memory is measured under
 */
public record Dose(
        Duration warmUp,
        Duration slice,
        int pairs,
        List<Integer> concurrencies,
        int routeRequests,
        int phaseRequests,
        int functions,
        int coldStarts,
        Duration catchUp,
        Duration caches,
        Duration rest,
        int restOrders) {

    /** What figures are worth quoting from; some minutes. */
    public static final Dose FULL = new Dose(
            Duration.ofSeconds(12),
            Duration.ofSeconds(4),
            5,
            List.of(2, 4, 8),
            200,
            600,
            Integer.MAX_VALUE,
            3,
            Duration.ofSeconds(45),
            Duration.ofMinutes(5),
            Duration.ofMinutes(3),
            2_000);

    /** What shows that it all runs; under a minute. */
    public static final Dose QUICK = new Dose(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            3,
            List.of(4),
            5,
            30,
            2,
            1,
            Duration.ofSeconds(2),
            Duration.ZERO,
            Duration.ZERO,
            20);

    /** Keeps an unmodifiable copy of the list. */
    public Dose {
        concurrencies = List.copyOf(concurrencies);
    }
}
