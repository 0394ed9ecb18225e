package dev.stampede.flashsale.sale;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sales and what was done to them. */
public interface SaleBook extends Sales {

    /**
     * Writes down a new sale, unless there is one of its id.
     *
     * @param dueAt when somebody should look after it
     * @return the one that is there now
     */
    Sale begin(Sale sale, Instant dueAt);

    /**
     * Changes a sale, if it is as it was read, and writes down that it was changed.
     *
     * @param dueAt when somebody should look after it
     */
    Attempt<Sale> change(Sale read, Sale next, AuditEntry entry, Instant dueAt);

    /** All that was done to the sale, from the beginning. */
    List<AuditEntry> audit(SaleId id);

    /**
     * All sales that somebody should have looked after by that time, the longest due first. They are read as they are
     * come to, which may fail.
     */
    Iterable<SaleId> due(Instant by);

    /** Says when to look after the sale next, if it is as it was read; without a time nobody has to any more. */
    void lookAgain(Sale read, Optional<Instant> dueAt);
}
