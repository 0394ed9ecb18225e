package dev.stampede.simulation.sdk;

import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;

/** One environment's calls of one service, as its client of the SDK makes them. */
public final class ClientCalls {

    /** How much later a late call arrives at most: when all that it was part of may be over and tidied up. */
    private static final long LATEST = Duration.ofSeconds(90).toNanos();

    /** The longest pause between two tries (the SDK's default). */
    private static final long LONGEST_DELAY = Duration.ofSeconds(20).toNanos();

    private final Simulation simulation;
    private final Environment environment;
    private final String service;
    private final ClientSettings settings;
    private final Latency latency;
    private final Function<Fate.Ending, AwsServiceException> errors;
    private final RandomGenerator random;

    /**
     * Calls that take that long, in a client with those settings.
     *
     * @param errors the service's way to say {@link Fate.Ending#THROTTLED} and that it failed
     */
    public ClientCalls(
            Simulation simulation,
            Environment environment,
            String service,
            ClientSettings settings,
            Latency latency,
            Function<Fate.Ending, AwsServiceException> errors) {
        this(
                simulation,
                environment,
                service,
                settings,
                latency,
                errors,
                simulation.random(service + " of " + environment.name()));
    }

    private ClientCalls(
            Simulation simulation,
            Environment environment,
            String service,
            ClientSettings settings,
            Latency latency,
            Function<Fate.Ending, AwsServiceException> errors,
            RandomGenerator random) {
        this.simulation = simulation;
        this.environment = environment;
        this.service = service;
        this.settings = settings;
        this.latency = latency;
        this.errors = errors;
        this.random = random;
    }

    /** The same client's calls with other settings. */
    public ClientCalls with(ClientSettings others) {
        return new ClientCalls(simulation, environment, service, others, latency, errors, random);
    }

    /**
     * Makes a call, as often as the client tries.
     *
     * @param about the call for the story
     * @param answer what the service does and answers, when a try reaches it
     */
    public <T> T call(String operation, Supplier<String> about, Supplier<T> answer) {
        long deadline = simulation.nanoTime() + settings.callTimeout().toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                var answered = attempt(operation, answer, deadline);
                simulation.tell(() -> "%s %s".formatted(operation, about.get()));
                return answered;
            } catch (SdkException e) {
                simulation.tell(() -> "%s %s: %s".formatted(operation, about.get(), e.getMessage()));
                if (attempt == settings.attempts() || !isRetried(e)) {
                    throw e;
                }
                pause(attempt, e, deadline);
            }
        }
    }

    private <T> T attempt(String operation, Supplier<T> answer, long deadline) {
        long until = Math.min(simulation.nanoTime() + settings.attemptTimeout().toNanos(), deadline);
        var fate = environment.send(service, operation);
        try {
            return exchange(operation, fate, answer, until, deadline);
        } finally {
            environment.receive(service, operation, fate);
        }
    }

    private <T> T exchange(String operation, Fate fate, Supplier<T> answer, long until, long deadline) {
        var ending = fate.ending();
        if (ending == Fate.Ending.LOST_BEFORE) {
            throw timeOut(until, deadline);
        }
        if (ending == Fate.Ending.LATE) {
            arriveLate(operation, answer, until);
            throw timeOut(until, deadline);
        }
        long there = latency.draw(random) / 2;
        simulation.sleep(there);
        if (ending == Fate.Ending.THROTTLED || ending == Fate.Ending.FAILED_BEFORE) {
            simulation.sleep(there);
            throw errors.apply(ending);
        }
        var answered = answered(answer, there);
        if (ending == Fate.Ending.LOST_AFTER || simulation.nanoTime() > until) {
            throw timeOut(until, deadline);
        }
        if (ending == Fate.Ending.FAILED_AFTER) {
            throw errors.apply(ending);
        }
        return answered;
    }

    /**
     * Some time after its caller has stopped to wait; never when the caller's machine is gone, which would resend it.
     */
    private void arriveLate(String operation, Supplier<?> answer, long until) {
        long arrival = until + random.nextLong(LATEST);
        simulation.start("late " + operation, Duration.ofNanos(arrival - simulation.nanoTime()), () -> {
            if (environment.isDead()) {
                return;
            }
            try {
                var answered = answer.get();
                simulation.tell(
                        () -> "nobody waits for the " + answered.getClass().getSimpleName());
            } catch (SdkException e) {
                simulation.tell(e::getMessage);
            }
        });
    }

    private <T> T answered(Supplier<T> answer, long back) {
        try {
            return answer.get();
        } finally {
            simulation.sleep(back);
        }
    }

    private SdkException timeOut(long until, long deadline) {
        simulation.sleep(until - simulation.nanoTime());
        return simulation.nanoTime() >= deadline
                ? ApiCallTimeoutException.create(settings.callTimeout().toMillis())
                : ApiCallAttemptTimeoutException.create(
                        settings.attemptTimeout().toMillis());
    }

    private static boolean isRetried(SdkException e) {
        return e instanceof ApiCallAttemptTimeoutException
                || RetryUtils.isThrottlingException(e)
                || (e instanceof AwsServiceException refused && refused.statusCode() >= 500);
    }

    private void pause(int attempt, SdkException failure, long deadline) {
        var base = RetryUtils.isThrottlingException(failure) ? settings.throttledDelay() : settings.baseDelay();
        long longest = Math.min(base.toNanos() << (attempt - 1), LONGEST_DELAY);
        long delay = random.nextLong(longest + 1);
        long left = deadline - simulation.nanoTime();
        simulation.sleep(Math.max(0, Math.min(delay, left)));
        if (delay >= left) {
            throw ApiCallTimeoutException.create(settings.callTimeout().toMillis());
        }
    }
}
