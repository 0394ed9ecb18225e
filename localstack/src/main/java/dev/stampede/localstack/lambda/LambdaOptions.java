package dev.stampede.localstack.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How functions are run on this machine; what is about a single function is in its {@link FunctionDefinition}.
 *
 * @param maxEnvironments the most environments a function has at once; a lower reserved concurrency prevails
 * @param queueWait how long a request waits for an environment before it is throttled
 * @param maxQueued how many requests of a function may wait; a further one is throttled at once
 * @param startTimeout how much processor time an environment may take to ask for its first event
 * @param runtime which runtime loop drives the handlers
 * @param logsDirectory where each function's output goes, in {@code <function>.log}
 * @param cacheDirectory where archives are unpacked, each under the hash of its content
 * @param classCaches where class caches are kept; processes start without any when empty
 * @param standby who is kept ready; everybody, for ever, when empty
 * @param region the AWS region that functions believe to be in
 * @param accountId the AWS account that functions believe to be in
 */
public record LambdaOptions(
        int maxEnvironments,
        Duration queueWait,
        int maxQueued,
        Duration startTimeout,
        RuntimeChoice runtime,
        Path logsDirectory,
        Path cacheDirectory,
        Optional<Path> classCaches,
        Optional<Standby> standby,
        String region,
        String accountId) {

    /** On AWS nobody waits in line; here a wait stands for the environments that this machine has no room for. */
    private static final Duration QUEUE_WAIT = Duration.ofSeconds(8);

    /** What a few environments can serve within the wait, and no more, so that those in line aren't there in vain. */
    private static final int MOST_QUEUED = 400;

    /** Options that suit a developer's machine: as many environments as cores, at least two and at most four. */
    public static LambdaOptions of(Path logsDirectory, Path cacheDirectory) {
        int environments = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
        return new LambdaOptions(
                environments,
                QUEUE_WAIT,
                MOST_QUEUED,
                Duration.ofSeconds(60),
                RuntimeChoice.AWS_WHERE_IT_LOADS,
                logsDirectory,
                cacheDirectory,
                Optional.empty(),
                Optional.empty(),
                "us-east-1",
                "000000000000");
    }

    /** The same with another bound on environments. */
    public LambdaOptions withMaxEnvironments(int most) {
        return new LambdaOptions(
                most,
                queueWait,
                maxQueued,
                startTimeout,
                runtime,
                logsDirectory,
                cacheDirectory,
                classCaches,
                standby,
                region,
                accountId);
    }

    /** The same with another wait for an environment. */
    public LambdaOptions withQueueWait(Duration wait) {
        return new LambdaOptions(
                maxEnvironments,
                wait,
                maxQueued,
                startTimeout,
                runtime,
                logsDirectory,
                cacheDirectory,
                classCaches,
                standby,
                region,
                accountId);
    }

    /** The same with another runtime loop. */
    public LambdaOptions withRuntime(RuntimeChoice choice) {
        return new LambdaOptions(
                maxEnvironments,
                queueWait,
                maxQueued,
                startTimeout,
                choice,
                logsDirectory,
                cacheDirectory,
                classCaches,
                standby,
                region,
                accountId);
    }

    /** The same with class caches in that directory, or without any. */
    public LambdaOptions withClassCaches(Optional<Path> directory) {
        return new LambdaOptions(
                maxEnvironments,
                queueWait,
                maxQueued,
                startTimeout,
                runtime,
                logsDirectory,
                cacheDirectory,
                directory,
                standby,
                region,
                accountId);
    }

    /** The same with only those kept ready. */
    public LambdaOptions withStandby(Optional<Standby> ready) {
        return new LambdaOptions(
                maxEnvironments,
                queueWait,
                maxQueued,
                startTimeout,
                runtime,
                logsDirectory,
                cacheDirectory,
                classCaches,
                ready,
                region,
                accountId);
    }

    /** Whether the function always has an environment. */
    boolean isOnStandby(FunctionDefinition function) {
        return standby.map(ready -> ready.functions().contains(function.name())).orElse(true);
    }

    /** The same in another region and account. */
    public LambdaOptions in(String otherRegion, String otherAccountId) {
        return new LambdaOptions(
                maxEnvironments,
                queueWait,
                maxQueued,
                startTimeout,
                runtime,
                logsDirectory,
                cacheDirectory,
                classCaches,
                standby,
                otherRegion,
                otherAccountId);
    }

    /** The most environments that a function may have at once. */
    int environmentsFor(FunctionDefinition function) {
        return Math.min(maxEnvironments, function.reservedConcurrency().orElse(maxEnvironments));
    }
}
