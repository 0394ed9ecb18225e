package dev.stampede.flashsale.room;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.flashsale.sale.Seed;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Sales with a waiting room, new for each test, that last an hour. */
public final class TestRooms {

    private TestRooms() {}

    /** The room of a sale that opens at that time. */
    static Room room(Instant opensAt, long peakPerSecond) {
        return Room.of(sale(opensAt, peakPerSecond));
    }

    /** A sale that opens at that time. */
    public static Sale sale(Instant opensAt, long peakPerSecond) {
        return sale(opensAt, peakPerSecond, Set.of());
    }

    /** A sale that opens at that time, and asks that of accounts. */
    public static Sale sale(Instant opensAt, long peakPerSecond, Set<AccountCondition> conditions) {
        return new Sale(
                SaleId.scheduledBy("organiser", UUID.randomUUID().toString()),
                "organiser",
                "Sale",
                SaleStatus.SCHEDULED,
                opensAt,
                opensAt.plusSeconds(3_600),
                peakPerSecond,
                Admission.WAITING_ROOM,
                conditions,
                List.of(),
                Seed.from(new SplittableRandom(42)),
                "fingerprint",
                1,
                opensAt.minusSeconds(86_400));
    }

    /** The next state, in which somebody has the lease. */
    public static RoomState leased(RoomState seen, Instant until) {
        return seen.leased(until).revised();
    }
}
