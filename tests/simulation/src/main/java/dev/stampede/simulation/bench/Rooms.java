package dev.stampede.simulation.bench;

import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.flashsale.sale.Seed;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.SaleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Sales that one waits for. */
final class Rooms {

    private static final Duration LASTS = Duration.ofHours(1);

    private Rooms() {}

    /** The sale that opens then, of which nothing but its room matters. */
    static Sale sale(Instant opensAt, long peakOrders) {
        return new Sale(
                SaleId.scheduledBy(SaleStand.ACCOUNT, "waited for"),
                SaleStand.ACCOUNT,
                "Black Friday",
                SaleStatus.SCHEDULED,
                opensAt,
                opensAt.plus(LASTS),
                peakOrders,
                Admission.WAITING_ROOM,
                Set.of(),
                List.of(),
                Seed.from(new SplittableRandom(42)),
                "fingerprint",
                1,
                opensAt.minus(LASTS));
    }

    /** Its room. */
    static Room opening(Instant opensAt, long peakOrders) {
        return Room.of(sale(opensAt, peakOrders));
    }
}
