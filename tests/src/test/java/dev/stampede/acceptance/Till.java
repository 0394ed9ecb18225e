package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts what is consumed while something is done.
 *
 * @param market where
 */
record Till(Market market) {

    /** Runs by itself each minute. */
    static final String SWEEPER = "Sweeper";

    /** Gets one message a run when only one is under way. */
    private static final String MESSAGES_CONSUMER = "FulfilOrders";

    /** What one request costs in the function that answers it; whatever follows in others is not its cost. */
    Cost ofRequest(String operation, String function, Runnable request) {
        return counted(operation, 1, Set.of(function), request);
    }

    /** What work without a request costs in that function, and nothing that others do meanwhile. */
    Cost ofRun(String operation, String function, Runnable work) {
        return counted(operation, 0, Set.of(function), work);
    }

    /** What the work and all that follows from it cost in those functions. */
    Cost untilQuiet(String operation, long requests, Set<String> functions, Runnable work) {
        awaitQuiet();
        return counted(operation, requests, functions, () -> {
            work.run();
            awaitQuiet();
        });
    }

    /**
     * Until every environment waits: the next request then goes to the one that answered last, and no further one is
     * started for it.
     */
    void awaitIdle() {
        await("all environments to be idle").pollInterval(5, MILLISECONDS).until(market.stack()::isIdle);
    }

    private Cost counted(String operation, long requests, Set<String> functions, Runnable work) {
        awaitIdle();
        var consumption = market.database().consumption().toList();
        var runs = market.stack().invocations();
        work.run();
        var consumed = market.database()
                .since(consumption.stream())
                .filter(sum -> functions.contains(sum.caller()))
                .toList();
        var since = since(runs);
        since.keySet().retainAll(functions);
        return Cost.of(
                operation,
                requests,
                since.values().stream().mapToLong(Long::longValue).sum(),
                consumed,
                since.getOrDefault(MESSAGES_CONSUMER, 0L));
    }

    private Map<String, Long> since(Map<String, Long> earlier) {
        var runs = new TreeMap<>(market.stack().invocations());
        runs.replaceAll((function, count) -> count - earlier.getOrDefault(function, 0L));
        return runs;
    }

    /** Until nothing but the sweeper has run for two seconds: a stream is read each second at the latest. */
    void awaitQuiet() {
        var last = new AtomicReference<>(runs());
        await("all to be quiet")
                .pollInterval(200, MILLISECONDS)
                .during(2, SECONDS)
                .atMost(30, SECONDS)
                .until(() -> last.getAndSet(runs()).equals(last.get()));
    }

    private Map<String, Long> runs() {
        var runs = new TreeMap<>(market.stack().invocations());
        runs.remove(SWEEPER);
        return runs;
    }
}
