package dev.stampede.fulfilment.telemetry;

import static software.amazon.lambda.powertools.logging.argument.StructuredArguments.entry;

import dev.stampede.fulfilment.parcel.ParcelListener;
import dev.stampede.fulfilment.settlement.Move;
import dev.stampede.fulfilment.settlement.MoveListener;
import dev.stampede.model.order.Order;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import dev.stampede.runtime.telemetry.Correlation;
import dev.stampede.runtime.telemetry.Measurements;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each move of an order or a parcel as one log line with the order's own correlation id, whatever caused it, and
 * counts it.
 */
public final class MoveLog implements MoveListener, ParcelListener {

    private static final Logger LOG = LoggerFactory.getLogger(MoveLog.class);

    private final Measurements measurements;
    private final Clock clock;

    /** Counts there, and times by that clock. */
    public MoveLog(Measurements measurements, Clock clock) {
        this.measurements = measurements;
        this.clock = clock;
    }

    @Override
    public void made(Order before, Move move) {
        measurements.count(metric(move));
        if (move == Move.PAID) {
            measurements.took("PlacedToPaid", Duration.between(before.placedAt(), clock.instant()));
        }
        Correlation.correlated(
                before.correlationId(),
                () -> LOG.info(
                        "Order moved: {} {} {} {}",
                        entry("order_id", before.id().value()),
                        entry("from", before.state()),
                        entry("to", move.to()),
                        entry("move", move)));
    }

    @Override
    public void moved(Parcel before, Parcel after) {
        measurements.count(metric(after.state()));
        Correlation.correlated(
                before.correlationId(),
                () -> LOG.info(
                        "Parcel moved: {} {} {} {}",
                        entry("order_id", before.order().value()),
                        entry("seller_id", before.seller().value()),
                        entry("from", before.state()),
                        entry("to", after.state())));
    }

    private static String metric(Move move) {
        return switch (move) {
            case PAID -> "OrdersPaid";
            case DECLINED -> "PaymentsDeclined";
            case HOLD_EXPIRED -> "HoldsExpired";
            case CANCELLED -> "OrdersCancelled";
            case REFUNDED -> "OrdersRefunded";
        };
    }

    private static String metric(ParcelState state) {
        return switch (state) {
            case TO_PACK -> "ParcelsToPack";
            case PACKED -> "ParcelsPacked";
            case SHIPPED -> "ParcelsShipped";
            case DELIVERED -> "ParcelsDelivered";
            case CANCELLED -> "ParcelsCancelled";
        };
    }
}
