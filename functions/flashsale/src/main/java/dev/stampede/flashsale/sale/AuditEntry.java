package dev.stampede.flashsale.sale;

import java.time.Instant;

/**
 * What was done to a sale.
 *
 * @param revision the sale's, since then
 * @param at when
 * @param by the account that did it, or the marketplace itself
 * @param what in a word
 * @param before how the sale was
 * @param after how it is since
 */
public record AuditEntry(long revision, Instant at, String by, String what, State before, State after) {

    /** Who does what nobody asked for. */
    public static final String MARKETPLACE = "marketplace";

    /**
     * What can change of a sale.
     *
     * @param status whether it may sell
     * @param opensAt from when it sells
     * @param closesAt until when it sells
     * @param peakOrders what it is planned for
     */
    public record State(SaleStatus status, Instant opensAt, Instant closesAt, long peakOrders) {

        static State of(Sale sale) {
            return new State(sale.status(), sale.opensAt(), sale.closesAt(), sale.peakOrders());
        }
    }

    /** The entry of a change. */
    static AuditEntry of(Instant at, String by, String what, Sale before, Sale after) {
        return new AuditEntry(after.revision(), at, by, what, State.of(before), State.of(after));
    }
}
