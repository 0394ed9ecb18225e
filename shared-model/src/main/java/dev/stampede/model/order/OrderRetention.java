package dev.stampede.model.order;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long an order is kept once it has come to its end, with the name and address in it and with its parcels: as long
 * as tax law asks for records of what was sold to whom, and no longer.
 */
public final class OrderRetention {

    /** From the end of the year of the sale (Council Implementing Regulation (EU) No 282/2011, article 63c). */
    private static final int YEARS = 10;

    private OrderRetention() {}

    /** When an order that was placed then may go. */
    public static Instant endOf(Instant placedAt) {
        return placedAt.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfYear(1)
                .plusYears(1 + YEARS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
