package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.EnvironmentInfo.Phase;
import dev.stampede.localstack.lambda.Invocation.Failed;
import dev.stampede.localstack.lambda.Invocation.Throttled;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/** A function's environments: as many as there are requests at once, up to its bound; further requests wait in line. */
final class FunctionPool implements Environment.Listener {

    /** What a request for an environment comes to. */
    private sealed interface Grant {
        record Granted(Environment environment) implements Grant {}

        record Refused(Invocation why) implements Grant {}
    }

    /** A place in the line. */
    private static final class Turn {
        private final CompletableFuture<Grant> grant = new CompletableFuture<>();
    }

    /** Starts one environment, which reports to the listener. */
    @FunctionalInterface
    interface Launcher {
        Environment launch(Environment.Listener listener) throws IOException;
    }

    /** At the beginning all functions want to start at once, and take turns; nobody waits for an answer yet. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private final Launcher launcher;
    private final int bound;
    private final LambdaOptions options;
    private final Semaphore starts;
    private final Deque<Environment> idle = new ArrayDeque<>();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Set<Environment> environments = new LinkedHashSet<>();
    private final LongAdder invocations = new LongAdder();
    private int launching;
    private boolean closed;

    /** @param starts permits for environments of all functions that may start at once */
    FunctionPool(Launcher launcher, int bound, LambdaOptions options, Semaphore starts) {
        this.launcher = launcher;
        this.bound = bound;
        this.options = options;
        this.starts = starts;
    }

    Invocation invoke(byte[] payload) {
        return switch (acquire(options.queueWait())) {
            case Grant.Granted granted -> {
                invocations.increment();
                yield granted.environment().run(payload);
            }
            case Grant.Refused refused -> refused.why();
        };
    }

    /** How often an environment was given an event. */
    long invocations() {
        return invocations.sum();
    }

    /** Makes sure that an environment is up; what kept it from starting otherwise. */
    Optional<Failed> warmUp() {
        if (bound == 0) {
            return Optional.empty();
        }
        return switch (acquire(WARM_UP)) {
            case Grant.Granted granted -> {
                idle(granted.environment());
                yield Optional.empty();
            }
            case Grant.Refused refused ->
                Optional.of(
                        refused.why() instanceof Failed failed
                                ? failed
                                : new Failed("Sandbox.Timedout", "It did not start in time"));
        };
    }

    private Grant acquire(Duration patience) {
        Turn turn = new Turn();
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The local stack is stopping");
            }
            Environment ready = idle.pollFirst();
            if (ready != null) {
                return new Grant.Granted(ready);
            }
            if (bound == 0 || waiting.size() >= options.maxQueued()) {
                return new Grant.Refused(new Throttled());
            }
            waiting.addLast(turn);
            startWhatIsMissing();
        }
        return await(turn, patience);
    }

    private Grant await(Turn turn, Duration patience) {
        try {
            return turn.grant.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return leave(turn);
        } catch (InterruptedException interrupted) {
            if (leave(turn) instanceof Grant.Granted granted) {
                idle(granted.environment());
            }
            Thread.currentThread().interrupt();
            return new Grant.Refused(new Throttled());
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Leaves the line; whoever was granted an environment at that very moment has it. */
    private synchronized Grant leave(Turn turn) {
        return waiting.remove(turn) ? new Grant.Refused(new Throttled()) : turn.grant.join();
    }

    private void startWhatIsMissing() {
        long coming = launching
                + environments.stream().filter(Environment::isStarting).count();
        for (; !closed && coming < waiting.size() && environments.size() + launching < bound; coming++) {
            launching++;
            Thread.startVirtualThread(this::startOne);
        }
    }

    private void startOne() {
        starts.acquireUninterruptibly();
        try {
            Optional<Environment> launched = launch();
            if (launched.isPresent() && !launched.get().awaitStart(options.startTimeout())) {
                launched.get().kill();
            }
        } catch (IOException failure) {
            refuseNext(new Failed("Runtime.StartError", String.valueOf(failure.getMessage())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            starts.release();
        }
    }

    private Optional<Environment> launch() throws IOException {
        Optional<Environment> launched = Optional.empty();
        try {
            // Whoever this one is for may have been served by another environment meanwhile.
            if (isWanted()) {
                launched = Optional.of(launcher.launch(this));
            }
            return launched;
        } finally {
            list(launched);
        }
    }

    private synchronized boolean isWanted() {
        return !closed && !waiting.isEmpty();
    }

    /** Counted as launching until it is listed, so that the bound holds at every moment. */
    private synchronized void list(Optional<Environment> launched) {
        launching--;
        launched.filter(environment -> environment.info().phase() != Phase.ENDED)
                .ifPresent(environments::add);
        if (closed) {
            launched.ifPresent(Environment::kill);
        }
    }

    @Override
    public synchronized void idle(Environment environment) {
        Turn next = waiting.pollFirst();
        if (next != null) {
            next.grant.complete(new Grant.Granted(environment));
        } else if (environment.info().phase() != Phase.ENDED) {
            idle.addFirst(environment);
        }
    }

    @Override
    public synchronized void ended(Environment environment, Failed why) {
        environments.remove(environment);
        idle.remove(environment);
        if (!environment.wasUsable()) {
            refuseNext(why);
        }
        startWhatIsMissing();
    }

    /** A failed start fails one request, the first in line, and no more. */
    private synchronized void refuseNext(Failed why) {
        Turn next = waiting.pollFirst();
        if (next != null) {
            next.grant.complete(new Grant.Refused(why));
        }
    }

    synchronized List<EnvironmentInfo> environments() {
        return environments.stream().map(Environment::info).toList();
    }

    /** Kills one environment, one that is busy if there is one. */
    synchronized Optional<EnvironmentInfo> killOne() {
        Optional<Environment> victim = environments.stream()
                .filter(environment -> !environment.isDoomed())
                .max(Comparator.comparing(environment -> environment.info().phase() == Phase.BUSY));
        return victim.map(environment -> {
            EnvironmentInfo info = environment.info();
            // Nobody shall be given it between now and its end.
            idle.remove(environment);
            environment.kill();
            return info;
        });
    }

    /** Ends all environments; requests under way fail. */
    void close() throws InterruptedException {
        List<Environment> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(environments);
            waiting.forEach(turn -> turn.grant.complete(new Grant.Refused(new Throttled())));
            waiting.clear();
        }
        last.forEach(Environment::kill);
        for (Environment environment : last) {
            environment.awaitEnd(Duration.ofSeconds(5));
        }
    }
}
