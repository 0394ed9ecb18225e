package dev.stampede.flashsale.room;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.flashsale.sale.Seed;
import dev.stampede.model.account.Eligibility;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.request.RequestTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The waiting room of a sale.
 *
 * @param sale whose it is
 * @param seed decides the order of who comes early
 * @param opensAt from when shoppers are let in
 * @param closesAt until when
 * @param business whether the sale sells in that time
 * @param peakPerSecond the most shoppers that checkout is planned for in a second
 * @param eligibility who may take a place
 * @param announcedAt when the sale was scheduled
 */
public record Room(
        SaleId sale,
        Seed seed,
        Instant opensAt,
        Instant closesAt,
        Business business,
        long peakPerSecond,
        Eligibility eligibility,
        Instant announcedAt) {

    /** How far the clocks of two environments are apart at most; those of Lambda are within milliseconds. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    /**
     * How long after the draw's time an early ticket may still be written: an environment reads its clock, slow by the
     * skew, and is stopped by Lambda when the request has taken too long.
     */
    private static final Duration SETTLES_IN = CLOCK_SKEW.plus(RequestTime.LIMIT);

    /** How long before the opening the draw is: until all tickets are there, and then time to count them. */
    public static final Duration DRAW_MARGIN = SETTLES_IN.plusSeconds(8);

    /** Whether a sale sells. */
    public enum Business {
        /** In its window. */
        GOES_ON,
        /** Not for now. */
        PAUSED,
        /** Never again. */
        OVER
    }

    /** The room of that sale. */
    public static Room of(Sale sale) {
        return new Room(
                sale.id(),
                sale.seed(),
                sale.opensAt(),
                sale.closesAt(),
                business(sale.status()),
                sale.peakOrders(),
                sale.eligibility(),
                sale.scheduledAt());
    }

    /** What the sale commits to. */
    public String seedCommitment() {
        return seed.commitment(eligibility.text());
    }

    /** Who has joined before has a place by the draw; who joins from then on stands behind. */
    public Instant drawAt() {
        return opensAt.minus(DRAW_MARGIN);
    }

    /** From when no early ticket can be written any more. */
    Instant countableFrom() {
        return drawAt().plus(SETTLES_IN);
    }

    /** Whether nobody is let in any more. */
    boolean closed(Instant now) {
        return business == Business.OVER || now.isAfter(closesAt);
    }

    /** The rank of a ticket in this room. */
    public Rank rankOf(TicketId ticket) {
        return Rank.of(ticket, seed);
    }

    private static Business business(SaleStatus status) {
        return switch (status) {
            case PREPARING, SCHEDULED -> Business.GOES_ON;
            case PAUSED -> Business.PAUSED;
            case CANCELLED -> Business.OVER;
        };
    }
}
