package dev.stampede.model.plan;

import java.time.Duration;

/** What bounds the calls that start environments before a sale; whoever makes, answers or plans them keeps to it. */
public final class WarmUpLimits {

    /**
     * Calls that one environment makes at once: each has a connection, and an environment can have 1,024 files and
     * connections open (Lambda developer guide, "Lambda quotas").
     */
    public static final int CALLS_AT_ONCE = 500;

    /** For which a call can hold an environment: below the 20 s that functions behind the gateway may take. */
    public static final Duration LONGEST_HOLD = Duration.ofSeconds(15);

    /**
     * How long before the agreed moment whoever makes calls has to be there: schedules come at some second of their
     * minute (EventBridge Scheduler user guide, "Schedule types").
     */
    public static final Duration EARLY = Duration.ofMinutes(1);

    private WarmUpLimits() {}
}
