package dev.stampede.fulfilment;

import dev.stampede.fulfilment.sweep.SweepOrders;
import dev.stampede.runtime.lambda.EventFunction;
import dev.stampede.runtime.telemetry.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets orders going again that stopped moving, once a minute: those that were due when the schedule fired. */
public final class Sweeper extends EventFunction<Map<String, Object>, Map<String, Integer>> {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    /**
     * When the schedule fired. The event is read as a map: EventBridge Scheduler sends its {@code detail} as a text,
     * and the events library's type takes only an object.
     */
    private static final String TIME = "time";

    /** For what has been begun: a page of orders, the last batch of events. */
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

    private final SweepOrders sweepOrders = bean(SweepOrders.class);
    private final Measurements measurements = bean(Measurements.class);
    private final Clock clock = Clock.systemUTC();

    /** Starts the module's beans. A sweep of what was due in 1970 finds nothing. */
    public Sweeper() {
        super(List.of(Map.of(TIME, Instant.EPOCH.toString())));
    }

    /** Answers how many orders it did what with. */
    @Override
    protected Map<String, Integer> handle(Map<String, Object> event) {
        var firedAt = Instant.parse(String.valueOf(event.get(TIME)));
        var until = clock.instant().plus(remainingTime()).minus(TIME_TO_FINISH);
        var sweep = sweepOrders.sweep(firedAt, until);
        measurements.count("OrdersResent", sweep.resent());
        measurements.count("SweepFailures", sweep.failed());
        LOG.info("Swept: {} expired, {} sent again, {} failed", sweep.expired(), sweep.resent(), sweep.failed());
        return Map.of("expired", sweep.expired(), "resent", sweep.resent(), "failed", sweep.failed());
    }
}
