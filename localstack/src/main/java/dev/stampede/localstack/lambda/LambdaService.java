package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.Invocation.Failed;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;

/**
 * Lambda on one machine. Each function runs from its own archive in processes of its own, one event at a time in each;
 * processes are started as requests come and stay for the next ones. They end with this service, even if its process is
 * killed.
 */
public final class LambdaService implements FunctionInvoker, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LambdaService.class.getName());

    private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
    private final List<FunctionLog> logs = new ArrayList<>();
    private final RuntimeApi api;

    /**
     * Unpacks the archives; no process is started yet.
     *
     * @throws IOException when an archive can't be read or a directory not be written
     */
    public LambdaService(List<FunctionDefinition> functions, LambdaOptions options) throws IOException {
        RuntimeFiles runtime = RuntimeFiles.prepare(options.cacheDirectory().resolve("runtime"), options.runtime());
        if (runtime.nativeLibrary().isEmpty()) {
            LOG.log(Level.INFO, "Functions run by a plain Java loop: AWS's runtime interface client isn't used here");
        }
        UnpackedArchives archives =
                new UnpackedArchives(options.cacheDirectory().resolve("code"));
        // Processes that start together slow each other down; more at once than cores only makes all of them late.
        Semaphore starts = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
        this.api = new RuntimeApi();
        for (FunctionDefinition function : functions) {
            FunctionLog log = new FunctionLog(options.logsDirectory().resolve(function.name() + ".log"));
            logs.add(log);
            EnvironmentCommand command =
                    new EnvironmentCommand(function, archives.unpack(function.archive()), runtime, options);
            pools.put(
                    function.name(),
                    new FunctionPool(
                            listener -> Environment.start(function, command, api, log, listener),
                            options.environmentsFor(function),
                            options,
                            starts));
        }
    }

    /**
     * Starts one environment of each function, so that first requests don't wait for one.
     *
     * @throws IllegalStateException naming each function that didn't start, and its log
     */
    public void warmUp() throws InterruptedException {
        Map<String, Failed> failures = new ConcurrentSkipListMap<>();
        List<Thread> threads = pools.entrySet().stream()
                .map(pool -> Thread.startVirtualThread(() -> {
                    Optional<Failed> failure = pool.getValue().warmUp();
                    failure.ifPresent(why -> failures.put(pool.getKey(), why));
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Functions that did not start: " + failures + "; their logs: "
                    + logs.stream().map(FunctionLog::file).toList());
        }
    }

    @Override
    public Invocation invoke(String functionName, byte[] payload) {
        return pool(functionName).invoke(payload);
    }

    /** How often each function ran since the start; throttled requests, which run nothing, aren't counted. */
    public Map<String, Long> invocations() {
        Map<String, Long> counts = new TreeMap<>();
        pools.forEach((function, pool) -> counts.put(function, pool.invocations()));
        return counts;
    }

    /** Whether all environments wait for their next event. */
    public boolean isIdle() {
        return pools.values().stream()
                .flatMap(pool -> pool.environments().stream())
                .allMatch(environment -> environment.phase() == EnvironmentInfo.Phase.IDLE);
    }

    /** The environments that the function has now. */
    public List<EnvironmentInfo> environments(String functionName) {
        return pool(functionName).environments();
    }

    /**
     * Kills one of the function's processes as if its machine had failed, a busy one if there is one.
     *
     * @return what was killed; empty when the function had no environment
     */
    public Optional<EnvironmentInfo> killEnvironment(String functionName) {
        return pool(functionName).killOne();
    }

    private FunctionPool pool(String functionName) {
        FunctionPool pool = pools.get(functionName);
        if (pool == null) {
            throw new IllegalArgumentException(
                    "No function is named " + functionName + "; there are " + pools.keySet());
        }
        return pool;
    }

    /** Ends all processes; invocations under way fail. */
    @Override
    public void close() throws IOException {
        try {
            for (FunctionPool pool : pools.values()) {
                pool.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        api.close();
        for (FunctionLog log : logs) {
            log.close();
        }
    }
}
