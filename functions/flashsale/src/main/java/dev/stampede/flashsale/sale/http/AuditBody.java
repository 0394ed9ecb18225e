package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.AuditEntry;
import dev.stampede.flashsale.sale.SaleStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * What was done to a sale, from the beginning.
 *
 * @param entries one for each change
 */
@Serdeable
record AuditBody(List<Entry> entries) {

    /**
     * A change.
     *
     * @param at when
     * @param by the account that made it, or {@code marketplace}
     * @param what in a word
     * @param before how the sale was
     * @param after how it was after it
     */
    @Serdeable
    record Entry(Instant at, String by, String what, State before, State after) {

        static Entry of(AuditEntry entry) {
            return new Entry(entry.at(), entry.by(), entry.what(), State.of(entry.before()), State.of(entry.after()));
        }
    }

    /**
     * What can change of a sale.
     *
     * @param status whether it may sell
     * @param opensAt from when it sells
     * @param closesAt until when it sells
     * @param peakOrders what it is planned for
     */
    @Serdeable
    record State(SaleStatus status, Instant opensAt, Instant closesAt, long peakOrders) {

        static State of(AuditEntry.State state) {
            return new State(state.status(), state.opensAt(), state.closesAt(), state.peakOrders());
        }
    }

    static AuditBody of(List<AuditEntry> entries) {
        return new AuditBody(entries.stream().map(Entry::of).toList());
    }
}
