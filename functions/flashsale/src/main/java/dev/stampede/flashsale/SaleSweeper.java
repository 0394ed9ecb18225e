package dev.stampede.flashsale;

import dev.stampede.flashsale.sale.TendSales;
import dev.stampede.runtime.lambda.EventFunction;
import dev.stampede.runtime.telemetry.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings sales to their ends, once a minute: those that were due when the schedule fired. */
public final class SaleSweeper extends EventFunction<Map<String, Object>, Map<String, Long>> {

    private static final Logger LOG = LoggerFactory.getLogger(SaleSweeper.class);

    /** When the schedule fired; the event is read as a map, because its {@code detail} is sent as a text. */
    private static final String TIME = "time";

    /** For the sale that has been begun: its offers' shards are read, and rewritten once. */
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(15);

    private final TendSales tendSales = bean(TendSales.class);
    private final Measurements measurements = bean(Measurements.class);
    private final Clock clock = Clock.systemUTC();

    /** Starts the module's beans. No sale was due in 1970. */
    public SaleSweeper() {
        super(List.of(Map.of(TIME, Instant.EPOCH.toString())));
    }

    /** Answers how much it did of what. */
    @Override
    protected Map<String, Long> handle(Map<String, Object> event) {
        var firedAt = Instant.parse(String.valueOf(event.get(TIME)));
        var until = clock.instant().plus(remainingTime()).minus(TIME_TO_FINISH);
        var tending = tendSales.tend(firedAt, until);
        measurements.count("ReservationsResolved", tending.reservations());
        measurements.count("SaleSweepFailures", tending.failed());
        LOG.info(
                "Looked after {} sales: {} stale reservations ended, {} units given back, {} failed",
                tending.sales(),
                tending.reservations(),
                tending.units(),
                tending.failed());
        return Map.of(
                "sales", (long) tending.sales(),
                "reservations", (long) tending.reservations(),
                "units", tending.units(),
                "failed", (long) tending.failed());
    }
}
