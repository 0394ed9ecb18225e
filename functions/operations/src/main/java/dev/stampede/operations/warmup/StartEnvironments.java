package dev.stampede.operations.warmup;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.plan.WarmUpLimits;
import dev.stampede.operations.warmup.HeldCall.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Has as many environments of functions started as are wanted, by as many calls at the same moment: an environment
 * serves one at a time, so Lambda must start one for each. More than a thousand of a function take several steps of ten
 * seconds ("Lambda scaling behavior"), in which the calls of earlier steps are still held.
 */
public final class StartEnvironments {

    private final HeldCall call;
    private final Clock clock;
    private final Pause pause;

    /** Starts them by those calls. */
    public StartEnvironments(HeldCall call, Clock clock, Pause pause) {
        this.call = call;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Starts them at that moment, or at once when it has passed; waits for it no longer than a minute.
     *
     * @return what became of each target, in the order given
     * @throws IllegalArgumentException when they take more than {@link WarmUpLimits#CALLS_AT_ONCE} calls: more are for
     *     several of these to make, at an agreed moment
     */
    public List<Started> start(Instant at, List<Target> targets) {
        int calls = targets.stream().mapToInt(Target::environments).reduce(0, Math::addExact);
        if (calls > WarmUpLimits.CALLS_AT_ONCE) {
            throw new IllegalArgumentException(
                    "%d environments: wants at most %d in one go".formatted(calls, WarmUpLimits.CALLS_AT_ONCE));
        }
        await(at);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underway =
                    targets.stream().map(target -> calls(target, threads)).toList();
            return Stream.iterate(0, i -> i < targets.size(), i -> i + 1)
                    .map(i -> Started.of(
                            targets.get(i),
                            underway.get(i).stream()
                                    .map(CompletableFuture::join)
                                    .toList()))
                    .toList();
        }
    }

    private void await(Instant at) {
        var wait = Duration.between(clock.instant(), at);
        if (wait.isPositive()) {
            pause.pause(wait.compareTo(WarmUpLimits.EARLY) < 0 ? wait : WarmUpLimits.EARLY);
        }
    }

    private List<CompletableFuture<Outcome>> calls(Target target, Executor threads) {
        return Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> call.make(target.function(), target.hold()), threads))
                .limit(target.environments())
                .toList();
    }
}
