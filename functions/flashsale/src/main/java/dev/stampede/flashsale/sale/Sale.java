package dev.stampede.flashsale.sale;

import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.account.Eligibility;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * A sale as its organiser wants it.
 *
 * @param id derived from the request that scheduled it
 * @param organiser the account that scheduled it
 * @param title for shoppers
 * @param status whether it may sell
 * @param opensAt from when it sells, inclusive, in whole seconds
 * @param closesAt until when it sells, inclusive, in whole seconds
 * @param peakOrders how many orders a second are expected of its hottest offer
 * @param admission how a shopper gets in
 * @param conditions what it asks of an account
 * @param offers what is sold
 * @param seed fixes the order in the waiting room; secret until the sale opens
 * @param fingerprint of the request that scheduled it
 * @param revision counts its changes, from 1
 * @param scheduledAt when it was scheduled
 */
public record Sale(
        SaleId id,
        String organiser,
        String title,
        SaleStatus status,
        Instant opensAt,
        Instant closesAt,
        long peakOrders,
        Admission admission,
        Set<AccountCondition> conditions,
        List<SaleOffer> offers,
        Seed seed,
        String fingerprint,
        long revision,
        Instant scheduledAt) {

    /** Keeps unmodifiable copies of the conditions and offers. */
    public Sale {
        conditions = Set.copyOf(conditions);
        offers = List.copyOf(offers);
    }

    /** Whose orders it takes: for good, as it commits to it. */
    public Eligibility eligibility() {
        return new Eligibility(conditions, scheduledAt);
    }

    /** What may be known of the seed before the sale opens; it binds the sale to its conditions, too. */
    public String seedCommitment() {
        return seed.commitment(eligibility().text());
    }

    /** The ids of what is sold, in the sale's order. */
    public List<OfferId> offerIds() {
        return offers.stream().map(offer -> offer.ordinary().inSale(id)).toList();
    }

    /** What it is to shoppers at that time. */
    public SaleState stateAt(Instant now) {
        return switch (status) {
            case CANCELLED -> SaleState.CANCELLED;
            case PREPARING, SCHEDULED -> stateByWindow(now);
            case PAUSED -> now.isAfter(closesAt) ? SaleState.CLOSED : SaleState.PAUSED;
        };
    }

    /** Whether it will sell nothing any more, from that time on. */
    public boolean isOverAt(Instant now) {
        return status == SaleStatus.CANCELLED || now.isAfter(closesAt);
    }

    /** The terms that its offers follow: those that they are on, in the sale's window. */
    public Terms inWindow(Terms terms) {
        return status == SaleStatus.SCHEDULED ? terms.withWindow(opensAt, closesAt) : terms.paused();
    }

    /** The same sale after its next change, in another status. */
    Sale to(SaleStatus next) {
        return changed(next, closesAt, peakOrders);
    }

    /** The same sale, cancelled at that time, which is its end unless that has been before. */
    Sale cancelledAt(Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        return changed(SaleStatus.CANCELLED, second.isBefore(closesAt) ? second : closesAt, peakOrders);
    }

    /** The same sale after its next change, with another end. */
    Sale until(Instant end) {
        return changed(status, end, peakOrders);
    }

    /** The same sale after its next change, for another peak. */
    Sale forPeak(long orders) {
        return changed(status, closesAt, orders);
    }

    /** The same sale as that entry left it. */
    Sale asOf(AuditEntry entry) {
        var then = entry.after();
        return new Sale(
                id,
                organiser,
                title,
                then.status(),
                then.opensAt(),
                then.closesAt(),
                then.peakOrders(),
                admission,
                conditions,
                offers,
                seed,
                fingerprint,
                entry.revision(),
                scheduledAt);
    }

    private Sale changed(SaleStatus newStatus, Instant newClosesAt, long newPeakOrders) {
        return new Sale(
                id,
                organiser,
                title,
                newStatus,
                opensAt,
                newClosesAt,
                newPeakOrders,
                admission,
                conditions,
                offers,
                seed,
                fingerprint,
                revision + 1,
                scheduledAt);
    }

    private SaleState stateByWindow(Instant now) {
        if (now.isBefore(opensAt)) {
            return SaleState.SCHEDULED;
        }
        return now.isAfter(closesAt) ? SaleState.CLOSED : SaleState.OPEN;
    }
}
