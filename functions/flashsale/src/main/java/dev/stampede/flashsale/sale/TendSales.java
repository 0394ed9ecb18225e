package dev.stampede.flashsale.sale;

import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.stock.Shard;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the sales that are due: ends preparations that nobody goes on with, ends stale reservations, has offers
 * follow changes that were interrupted, and gives back what an ended sale has left. What it doesn't get to stays due.
 */
public final class TendSales {

    private static final Logger LOG = LoggerFactory.getLogger(TendSales.class);

    private final SaleBook sales;
    private final SaleStock stock;
    private final FollowSale offers;
    private final AbandonedReservations reservations;
    private final ReturnUnits returns;
    private final Retries retries;
    private final Clock clock;

    /** Looks after sales of that book. */
    public TendSales(
            SaleBook sales,
            SaleStock stock,
            FollowSale offers,
            AbandonedReservations reservations,
            ReturnUnits returns,
            Retries retries,
            Clock clock) {
        this.sales = sales;
        this.stock = stock;
        this.offers = offers;
        this.reservations = reservations;
        this.returns = returns;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Looks after the sales that were due at a time.
     *
     * @param dueBy that time
     * @param until when to begin nothing more
     */
    public Tending tend(Instant dueBy, Instant until) {
        var result = Tending.NOTHING;
        var seen = new HashSet<SaleId>();
        try {
            for (var id : sales.due(dueBy)) {
                if (!clock.instant().isBefore(until)) {
                    return result;
                }
                if (seen.add(id)) {
                    result = result.plus(tend(id));
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Due sales could not be read on; they stay due", e);
            result = result.plus(Tending.FAILURE);
        }
        return result;
    }

    /** A sale's failure is counted and passed over; it stays due. */
    private Tending tend(SaleId id) {
        try {
            return sales.find(id).map(this::tend).orElse(Tending.NOTHING);
        } catch (RuntimeException e) {
            LOG.error("Sale {} could not be looked after; it stays due", id, e);
            return Tending.FAILURE;
        }
    }

    private Tending tend(Sale found) {
        var steps = new TendingSteps(found.id());
        var sale = steps.tried("giving up its preparation", found, () -> withoutPreparation(found));
        // First, because no shard is merged away as long as units are reserved in it.
        int resolved = sale.offerIds().stream()
                .mapToInt(offer -> endStaleReservations(offer, steps))
                .sum();
        steps.tried("having its offers follow it", () -> offers.follow(sale));
        long returned = sale.isOverAt(clock.instant())
                ? sale.offerIds().stream()
                        .mapToLong(offer -> steps.tried("returning units", 0L, () -> returns.of(offer)))
                        .sum()
                : 0;
        steps.tried("postponing it", () -> sales.lookAgain(sale, nextLook(sale, steps)));
        return new Tending(1, resolved, returned, steps.failed());
    }

    /** One that failed is due again soon, behind those that are due now: it can't keep them from their turn. */
    private Optional<Instant> nextLook(Sale sale, TendingSteps steps) {
        var now = clock.instant();
        return steps.failed() == 0 ? NextLook.after(sale, now) : Optional.of(NextLook.soon(now));
    }

    /** Once it is cancelled, no more stock can be set aside for it. */
    private Sale withoutPreparation(Sale found) {
        return found.status() == SaleStatus.PREPARING ? withoutStalePreparation(found) : found;
    }

    private Sale withoutStalePreparation(Sale preparing) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.isBefore(NextLook.afterPreparing(preparing.scheduledAt()))) {
            return preparing;
        }
        var next = preparing.cancelledAt(now);
        var entry = AuditEntry.of(now, AuditEntry.MARKETPLACE, "give up", preparing, next);
        return retries.untilDone(
                preparing.id().value(), attempt -> sales.change(preparing, next, entry, NextLook.soon(now)));
    }

    private int endStaleReservations(OfferId id, TendingSteps steps) {
        var now = clock.instant();
        var shards = steps.tried(
                "reading its shards",
                List.<Shard>of(),
                () -> stock.offers(List.of(id)).values().stream()
                        .flatMap(offer -> stock.shards(offer).stream())
                        .toList());
        return shards.stream()
                .mapToInt(shard -> steps.tried("ending stale reservations", 0, () -> reservations.resolve(shard, now)))
                .sum();
    }
}
