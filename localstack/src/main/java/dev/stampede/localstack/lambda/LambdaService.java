package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.Invocation.Failed;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Lambda on one machine. Each function runs from its own archive in processes of its own, one event at a time in each;
 * processes are started as requests come and stay for the next ones. They end with this service, even if its process is
 * killed.
 */
public final class LambdaService implements FunctionInvoker, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LambdaService.class.getName());

    private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
    private final List<FunctionLog> logs = new ArrayList<>();
    private final Map<String, ClassCacheMaker.Order> cacheOrders = new LinkedHashMap<>();
    private final RuntimeApi api;
    private final List<FunctionDefinition> functions;
    private final LambdaOptions options;
    private final Optional<IdleEnvironments> idle;
    private Optional<KeptFiles> kept = Optional.empty();
    private Optional<ClassCacheMaker> cacheMaker = Optional.empty();

    /**
     * Unpacks the archives; no process is started yet.
     *
     * @throws IOException when an archive can't be read or a directory not be written
     */
    public LambdaService(List<FunctionDefinition> functions, LambdaOptions options) throws IOException {
        this.functions = List.copyOf(functions);
        this.options = options;
        RuntimeFiles runtime = RuntimeFiles.prepare(options.cacheDirectory().resolve("runtime"), options.runtime());
        if (runtime.nativeLibrary().isEmpty()) {
            LOG.log(Level.INFO, "Functions run by a plain Java loop: AWS's runtime interface client isn't used here");
        }
        Path code = options.cacheDirectory().resolve("code");
        if (options.classCaches().isPresent()) {
            kept = Optional.of(KeptFiles.use(code, options.classCaches().get()));
        }
        UnpackedArchives archives = new UnpackedArchives(code);
        // Processes that start together slow each other down; more at once than cores only makes all of them late.
        Semaphore starts = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
        this.api = new RuntimeApi();
        for (FunctionDefinition function : functions) {
            FunctionLog log = new FunctionLog(options.logsDirectory().resolve(function.name() + ".log"));
            logs.add(log);
            EnvironmentCommand command =
                    new EnvironmentCommand(function, archives.unpack(function.archive()), runtime, options);
            Optional<ClassCache> cache = cacheOf(function, command);
            cache.ifPresent(
                    wanted -> cacheOrders.put(function.name(), new ClassCacheMaker.Order(function, command, wanted)));
            pools.put(
                    function.name(),
                    new FunctionPool(
                            listener -> Environment.start(
                                    function,
                                    command,
                                    cache.map(ClassCache::flags).orElse(List.of()),
                                    api,
                                    log,
                                    listener),
                            options.environmentsFor(function),
                            options,
                            starts));
        }
        options.standby().ifPresent(standby -> standby.functions().forEach(this::pool));
        idle = options.standby().map(standby -> IdleEnvironments.start(standby, pools));
    }

    /**
     * Starts one environment of each function that is to be ready, so that first requests don't wait for one. It takes
     * as long as a busy machine makes it take.
     *
     * @throws IllegalStateException naming each function that didn't start, and its log
     */
    public void warmUp() throws InterruptedException {
        warmUp(function -> {});
    }

    /**
     * The same, and tells of each function that has started.
     *
     * @param started may be told by any thread
     */
    public void warmUp(Consumer<String> started) throws InterruptedException {
        Map<String, Failed> failures = new ConcurrentSkipListMap<>();
        List<Thread> threads = functions.stream()
                .filter(options::isOnStandby)
                .map(function -> Thread.startVirtualThread(() -> pool(function.name())
                        .warmUp()
                        .ifPresentOrElse(
                                why -> failures.put(function.name(), why), () -> started.accept(function.name()))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Functions that did not start: " + failures + "; their logs: "
                    + logs.stream().map(FunctionLog::file).toList());
        }
    }

    /** How many functions are to be ready. */
    public int onStandby() {
        return (int) functions.stream().filter(options::isOnStandby).count();
    }

    private Optional<ClassCache> cacheOf(FunctionDefinition function, EnvironmentCommand command) throws IOException {
        if (options.classCaches().isEmpty()) {
            return Optional.empty();
        }
        Optional<ClassCache> cache = ClassCache.in(
                options.classCaches().get(), options.cacheDirectory(), command.classPath(), function.module());
        if (cache.isPresent()) {
            KeptFiles.touch(cache.get().file());
        }
        return cache;
    }

    /**
     * Begins to make, in the background, the class caches that are missing; processes that start later start with them.
     * Only functions with snapshots have one: their hooks show what they need. Functions of one archive share one,
     * which the largest of them shows the need of.
     */
    public void makeClassCaches() throws IOException {
        Map<ClassCache, ClassCacheMaker.Order> missing = new LinkedHashMap<>();
        cacheOrders.values().stream()
                .filter(order -> order.function().snapStart())
                .forEach(order -> missing.merge(order.cache(), order, ClassCacheMaker.Order::larger));
        if (missing.isEmpty() || cacheMaker.isPresent()) {
            return;
        }
        FunctionLog log = new FunctionLog(options.logsDirectory().resolve("class-caches.log"));
        logs.add(log);
        cacheMaker = Optional.of(ClassCacheMaker.start(List.copyOf(missing.values()), api, log));
    }

    /** Whether the function's processes start with a class cache from now on. */
    public boolean hasClassCache(String functionName) {
        return Optional.ofNullable(cacheOrders.get(functionName))
                .filter(order -> !order.cache().flags().isEmpty())
                .isPresent();
    }

    /** Waits until no class cache is being made any more; says if that was in time. */
    public boolean awaitClassCaches(Duration atMost) throws InterruptedException {
        return cacheMaker.isEmpty() || cacheMaker.get().await(atMost);
    }

    /** The functions it runs. */
    public List<FunctionDefinition> functions() {
        return functions;
    }

    /** How it runs them. */
    public LambdaOptions options() {
        return options;
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
        idle.ifPresent(IdleEnvironments::close);
        try {
            cacheMaker.ifPresent(ClassCacheMaker::close);
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
        if (kept.isPresent()) {
            kept.get().close();
        }
    }
}
