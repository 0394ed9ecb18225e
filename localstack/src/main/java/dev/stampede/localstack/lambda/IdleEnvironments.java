package dev.stampede.localstack.lambda;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets environments go that have nothing to do, now and then. */
final class IdleEnvironments implements AutoCloseable {

    private static final int LOOKS_IN_THE_TIME = 4;

    private final Standby standby;
    private final Map<String, FunctionPool> pools;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("idle-environments").factory());

    private final ScheduledFuture<?> repeats;

    private IdleEnvironments(Standby standby, Map<String, FunctionPool> pools) {
        this.standby = standby;
        this.pools = pools;
        long pause = Math.max(1, standby.idleAfter().toMillis() / LOOKS_IN_THE_TIME);
        this.repeats = looks.scheduleWithFixedDelay(this::letGo, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Begins to, until it is closed. */
    static IdleEnvironments start(Standby standby, Map<String, FunctionPool> pools) {
        return new IdleEnvironments(standby, pools);
    }

    private void letGo() {
        Instant since = Instant.now().minus(standby.idleAfter());
        pools.forEach(
                (function, pool) -> pool.endIdle(since, standby.functions().contains(function) ? 1 : 0));
    }

    @Override
    public void close() {
        repeats.cancel(true);
        looks.shutdownNow();
    }
}
