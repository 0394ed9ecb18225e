package dev.stampede.flashsale.sale;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.SaleId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Changes sales: first what is wanted of one, with an entry of who wanted it; then its offers follow. When that is
 * interrupted, the same request or the sweeper has them follow later.
 */
public final class AmendSale {

    private final SaleBook sales;
    private final FollowSale offers;
    private final Retries retries;
    private final Clock clock;

    /** Changes sales of that book. */
    public AmendSale(SaleBook sales, FollowSale offers, Retries retries, Clock clock) {
        this.sales = sales;
        this.offers = offers;
        this.retries = retries;
        this.clock = clock;
    }

    /** Changes the sale by that rule. */
    SaleChange amend(SaleId id, Organiser who, String what, Amendment rule) {
        var change = retries.untilDone(id.value(), attempt -> attempt(id, who, what, rule));
        if (change instanceof SaleChange.Changed changed) {
            offers.follow(changed.sale());
        }
        return change;
    }

    private Attempt<SaleChange> attempt(SaleId id, Organiser who, String what, Amendment rule) {
        return sales.find(id)
                .map(sale -> attempt(sale, who, what, rule))
                .orElseGet(() -> new Attempt.Settled<>(new SaleChange.NoSuchSale()));
    }

    private Attempt<SaleChange> attempt(Sale sale, Organiser who, String what, Amendment rule) {
        if (!who.mayChange(sale)) {
            return new Attempt.Settled<>(new SaleChange.NotTheirs());
        }
        return switch (rule.of(sale, clock.instant())) {
            case Amendment.Step.Refused refused -> new Attempt.Settled<>(refused.why());
            case Amendment.Step.Already ignored -> new Attempt.Settled<>(new SaleChange.Changed(sale));
            case Amendment.Step.To to -> change(sale, to.next(), who.account(), what);
        };
    }

    private Attempt<SaleChange> change(Sale sale, Sale next, String by, String what) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = AuditEntry.of(now, by, what, sale, next);
        return sales.change(sale, next, entry, NextLook.soon(now)).map(SaleChange.Changed::new);
    }
}
