package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.EnvironmentInfo.Phase;
import dev.stampede.localstack.lambda.Invocation.Failed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One execution environment: a process of a function's own that handles one event at a time. */
final class Environment {

    /** Hears when the environment can take an event, and when it never will again. */
    interface Listener {
        void idle(Environment environment);

        void ended(Environment environment, Failed why);
    }

    private final FunctionDefinition function;
    private final String functionArn;
    private final Process process;
    private final Listener listener;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private Phase phase = Phase.STARTING;
    private @Nullable NextPoll poll;
    private @Nullable Call call;
    private @Nullable Failed initError;
    private volatile boolean doomed;
    private volatile Instant idleSince = Instant.MAX;

    private Environment(FunctionDefinition function, String functionArn, Process process, Listener listener) {
        this.function = function;
        this.functionArn = functionArn;
        this.process = process;
        this.listener = listener;
    }

    /** Starts the process; it becomes usable when it asks the Runtime API for its first event. */
    static Environment start(
            FunctionDefinition function,
            EnvironmentCommand command,
            List<String> jvmFlags,
            RuntimeApi api,
            FunctionLog log,
            Listener listener)
            throws IOException {
        RuntimeApi.Place place = api.newPlace();
        Process process = command.process(place.address(), place.id(), jvmFlags).start();
        log.follow(process.getInputStream(), function.name() + "-log-" + process.pid());
        return of(function, command, process, place, listener);
    }

    /** The environment of a process that was started just now. */
    static Environment of(
            FunctionDefinition function,
            EnvironmentCommand command,
            Process process,
            RuntimeApi.Place place,
            Listener listener) {
        Environment environment = new Environment(function, command.functionArn(), process, listener);
        place.taken(environment);
        Thread.startVirtualThread(() -> {
            int exitCode = process.onExit().join().exitValue();
            place.left();
            environment.ended(exitCode);
        });
        return environment;
    }

    /** Waits until the environment can take events; says if it did. */
    boolean awaitStart(StartPatience patience) throws InterruptedException {
        try {
            return patience.await(started, process.toHandle());
        } catch (ExecutionException notStarted) {
            return false;
        }
    }

    /** Runs the function once, within its time-out. Only whoever was given this environment may call it. */
    Invocation run(byte[] payload) {
        Call current = Call.of(payload, function.timeout());
        NextPoll waiting = begin(current);
        if (waiting == null) {
            return exitError(current, "unknown");
        }
        waiting.answer(current, functionArn);
        try {
            return current.outcome().get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            kill();
            return new Failed(
                    "Sandbox.Timedout",
                    "RequestId: %s Error: Task timed out after %.2f seconds"
                            .formatted(current.requestId(), function.timeout().toMillis() / 1000.0));
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        } catch (InterruptedException interrupted) {
            // The caller gave up, but the function runs on until its answer, as on Lambda.
            Thread.currentThread().interrupt();
            return new Failed("Sandbox.Interrupted", "The invocation was interrupted");
        }
    }

    private synchronized @Nullable NextPoll begin(Call next) {
        NextPoll waiting = poll;
        if (phase != Phase.IDLE || waiting == null) {
            return null;
        }
        phase = Phase.BUSY;
        poll = null;
        call = next;
        return waiting;
    }

    /** The process asks for its next event. */
    void polled(NextPoll next) {
        synchronized (this) {
            phase = Phase.IDLE;
            poll = next;
            idleSince = Instant.now();
        }
        started.complete(null);
        listener.idle(this);
    }

    /** The process tells how an invocation ended; false when it speaks of one that it isn't handling. */
    boolean finished(String requestId, Invocation outcome) {
        Call current;
        synchronized (this) {
            current = call;
            if (current == null || !current.requestId().equals(requestId)) {
                return false;
            }
            call = null;
        }
        return current.outcome().complete(outcome);
    }

    /** The process couldn't create its handler, or a snapshot hook failed; it ends by itself now. */
    synchronized void initFailed(Failed why) {
        initError = why;
    }

    private void ended(int exitCode) {
        String signal = exitCode > 128 ? "signal: " + (exitCode - 128) : "exit status " + exitCode;
        Call interrupted;
        Failed why;
        synchronized (this) {
            phase = Phase.ENDED;
            interrupted = call;
            call = null;
            why = initError != null
                    ? initError
                    : new Failed("Runtime.ExitError", "Error: Runtime exited with error: " + signal);
        }
        if (interrupted != null) {
            interrupted.outcome().complete(exitError(interrupted, signal));
        }
        started.completeExceptionally(new IllegalStateException(why.message()));
        listener.ended(this, why);
    }

    private static Failed exitError(Call call, String signal) {
        return new Failed(
                "Runtime.ExitError",
                "RequestId: %s Error: Runtime exited with error: %s".formatted(call.requestId(), signal));
    }

    /** Ends the process at once; what it was doing fails. */
    void kill() {
        doomed = true;
        process.destroyForcibly();
    }

    /** Waits for the process's end. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has waited for an event since before then. */
    boolean isIdleSince(Instant then) {
        return idleSince.isBefore(then);
    }

    /** Whether it ever asked for an event. */
    boolean wasUsable() {
        return started.isDone() && !started.isCompletedExceptionally();
    }

    /** Whether it was killed, even if its process hasn't quite ended yet. */
    boolean isDoomed() {
        return doomed;
    }

    synchronized boolean isStarting() {
        return phase == Phase.STARTING;
    }

    synchronized EnvironmentInfo info() {
        return new EnvironmentInfo(function.name(), process.pid(), phase);
    }
}
