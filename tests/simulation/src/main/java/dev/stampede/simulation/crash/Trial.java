package dev.stampede.simulation.crash;

import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.simulation.Call;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Killed;
import dev.stampede.simulation.world.Boundary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One operation in a world of its own, with crashes. Whoever wants it asks again after a minute, and once more when all
 * is calm again; in between and at the end, what is stale is ended, as it is each minute in life.
 */
final class Trial {

    /** The environment that is asked first. */
    static final String FIRST = "first";

    /** The one that is asked again a minute later. */
    static final String AGAIN = "again";

    private static final String AT_LAST = "at last";
    private static final Duration TO_THE_END = Duration.ofHours(1);

    /**
     * What came of it.
     *
     * @param answer the last
     * @param state at the end
     * @param calls of each environment, the tries of its client each by itself
     */
    record Outcome(String answer, EndState state, Map<String, List<Call>> calls) {

        /** The calls of one environment. */
        List<Call> callsOf(String environment) {
            return calls.getOrDefault(environment, List.of());
        }
    }

    private final Operation operation;
    private final List<Crash> crashes;
    private final Consumer<Call> listener;
    private final Map<String, List<Call>> calls = new LinkedHashMap<>();
    private String answer = "none";
    private boolean failed;

    private Trial(Operation operation, List<Crash> crashes, Consumer<Call> listener) {
        this.operation = operation;
        this.crashes = crashes;
        this.listener = listener;
    }

    /** Does it once, and nothing goes wrong. */
    static Outcome undisturbed(Operation operation) {
        return undisturbed(operation, call -> {});
    }

    /** The same with somebody who hears of each call, in the thread that makes it. */
    static Outcome undisturbed(Operation operation, Consumer<Call> listener) {
        var trial = new Trial(operation, List.of(), listener);
        var outcome = trial.run(List.of(FIRST));
        if (trial.failed) {
            throw new IllegalStateException("%s fails by itself: %s".formatted(operation, outcome.answer()));
        }
        return outcome;
    }

    /** Does it with those crashes, and again. */
    static Outcome with(Operation operation, Crash... crashes) {
        return new Trial(operation, List.of(crashes), call -> {}).run(List.of(FIRST, AGAIN, AT_LAST));
    }

    private Outcome run(List<String> environments) {
        try (var market = new Market(Boundary.NOTHING)) {
            operation.given().accept(market);
            market.waits(Duration.ofSeconds(1));
            market.simulation().fates(this::fate);
            act(market, environments, FIRST, Duration.ofMinutes(1));
            act(market, environments, AGAIN, Duration.ofMinutes(2));
            endStale(market, Duration.ofMinutes(3));
            endStale(market, Duration.ofMinutes(1));
            act(market, environments, AT_LAST, Duration.ofMinutes(2));
            endStale(market, TO_THE_END);
            return new Outcome(answer, EndState.of(market), calls);
        }
    }

    private Fate fate(Call call) {
        calls.computeIfAbsent(call.environment(), name -> new ArrayList<>()).add(call);
        listener.accept(call);
        return crashes.stream()
                .map(crash -> crash.of(call))
                .filter(fate -> !fate.equals(Fate.FINE))
                .findFirst()
                .orElseGet(() -> isUnheard(call) ? Fate.of(Fate.Ending.LOST_AFTER) : Fate.FINE);
    }

    private boolean isUnheard(Call call) {
        return call.environment().equals(FIRST)
                && call.operation().equals(operation.unheard())
                && calls.getOrDefault(FIRST, List.of()).stream()
                                .filter(made -> made.operation().equals(operation.unheard()))
                                .count()
                        == 1;
    }

    private void act(Market market, List<String> environments, String name, Duration time) {
        var simulation = market.simulation();
        if (environments.contains(name)) {
            var environment = simulation.environment(name);
            simulation.start(name, Duration.ZERO, () -> answer(market, environment));
        }
        market.waits(time);
    }

    /** Whoever asked is told of a failure, and asks again; any other exception is one that nobody planned for. */
    private void answer(Market market, Environment environment) {
        try {
            answer = operation.act().in(market, environment);
            failed = false;
        } catch (StoreBusy | SdkException | PaymentUnavailable e) {
            answer = String.valueOf(e);
            failed = true;
        } catch (CompletionException e) {
            // Counts run in futures, which wrap what ends them.
            if (e.getCause() instanceof Killed killed) {
                throw killed;
            }
            throw e;
        }
    }

    /** Lets time pass in which what is stale is ended. */
    static void endStale(Market market, Duration time) {
        var environment = market.simulation().outside();
        market.simulation().start("sale sweeper", Duration.ZERO, () -> {
            new Fulfilment(market, environment).endStaleReservations();
            new Organising(market, environment).tend();
            new Waiting(market, environment).look();
        });
        market.waits(time);
    }
}
