package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.EnvironmentInfo.Phase;
import dev.stampede.localstack.lambda.Invocation.Failed;
import dev.stampede.localstack.lambda.Invocation.Throttled;
import dev.stampede.localstack.lambda.Turn.Grant;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** A function's environments: as many as there are requests at once, up to its bound; further requests wait in line. */
final class FunctionPool implements Environment.Listener {

    /** Only a bound: a start ends by itself, and whoever waits for it hears of it. */
    private static final Duration WARM_UP = Duration.ofHours(2);

    /** How long a request waits for the very first environments, within what API Gateway waits for an answer. */
    private static final Duration FIRST_START = Duration.ofSeconds(25);

    private final EnvironmentLauncher launcher;
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
    FunctionPool(EnvironmentLauncher launcher, int bound, LambdaOptions options, Semaphore starts) {
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
            // While nobody is served yet, the line says nothing of what there is room for.
            boolean over = turn.isOver(patience) || (isStarting() && turn.isOver(FIRST_START.minus(patience)));
            return over ? turn.outcome() : leave(turn);
        } catch (InterruptedException interrupted) {
            if (leave(turn) instanceof Grant.Granted granted) {
                idle(granted.environment());
            }
            Thread.currentThread().interrupt();
            return new Grant.Refused(new Throttled());
        }
    }

    private synchronized boolean isStarting() {
        return environments.stream().allMatch(Environment::isStarting);
    }

    /** Leaves the line; whoever was granted an environment at that very moment has it. */
    private synchronized Grant leave(Turn turn) {
        return waiting.remove(turn) ? new Grant.Refused(new Throttled()) : turn.outcome();
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
            if (launched.isPresent() && !launched.get().awaitStart(new StartPatience(options.startTimeout()))) {
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
            next.end(new Grant.Granted(environment));
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
            next.end(new Grant.Refused(why));
        }
    }

    synchronized List<EnvironmentInfo> environments() {
        return environments.stream().map(Environment::info).toList();
    }

    /** Ends those that have had nothing to do since then, so many excepted. */
    synchronized void endIdle(Instant since, int kept) {
        while (environments.size() > kept && !idle.isEmpty() && idle.getLast().isIdleSince(since)) {
            // Nobody shall be given it between now and its end.
            Environment unused = idle.removeLast();
            environments.remove(unused);
            unused.kill();
        }
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
            waiting.forEach(turn -> turn.end(new Grant.Refused(new Throttled())));
            waiting.clear();
        }
        last.forEach(Environment::kill);
        for (Environment environment : last) {
            environment.awaitEnd(Duration.ofSeconds(5));
        }
    }
}
