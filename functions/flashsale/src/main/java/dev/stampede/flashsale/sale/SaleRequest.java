package dev.stampede.flashsale.sale;

import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A sale to schedule.
 *
 * @param organiser who schedules it
 * @param idempotencyKey what they name the request by
 * @param title for shoppers
 * @param opensAt from when it sells, inclusive, in whole seconds
 * @param closesAt until when it sells, inclusive, in whole seconds; after {@code opensAt}
 * @param peakOrders how many orders a second are expected of its hottest offer
 * @param admission how a shopper gets in
 * @param conditions what it asks of an account
 * @param offers what is to be sold, each offer once
 */
public record SaleRequest(
        Organiser organiser,
        String idempotencyKey,
        String title,
        Instant opensAt,
        Instant closesAt,
        long peakOrders,
        Admission admission,
        Set<AccountCondition> conditions,
        List<Wanted> offers) {

    /** Keeps unmodifiable copies of the conditions and offers. */
    public SaleRequest {
        conditions = Set.copyOf(conditions);
        offers = List.copyOf(offers);
    }

    /**
     * What is to be set aside of one offer.
     *
     * @param offer the seller's offer of every day
     * @param price of one unit in the sale
     * @param stock how many units
     * @param perShopper the most units that one shopper may buy; 0 for as many as there are
     */
    public record Wanted(OfferId offer, Money price, long stock, int perShopper) {}

    /** The sale that it makes: the same one for the same key. */
    public SaleId id() {
        return SaleId.scheduledBy(organiser.account(), idempotencyKey);
    }

    /** The ids of the wanted offers, in the request's order. */
    public List<OfferId> offerIds() {
        return offers.stream().map(Wanted::offer).toList();
    }

    /** Tells this request from others with the same key; the order of its conditions and offers doesn't matter. */
    String fingerprint() {
        var parts = new ArrayList<>(
                List.of(title, opensAt.toString(), closesAt.toString(), Long.toString(peakOrders), admission.name()));
        conditions.stream().sorted().map(AccountCondition::name).forEach(parts::add);
        var sorted = offers.stream()
                .sorted(Comparator.comparing(wanted -> wanted.offer().value()))
                .toList();
        for (var wanted : sorted) {
            parts.add(wanted.offer().value());
            parts.add(Long.toString(wanted.price().minorUnits()));
            parts.add(wanted.price().currency().getCurrencyCode());
            parts.add(Long.toString(wanted.stock()));
            parts.add(Integer.toString(wanted.perShopper()));
        }
        return DerivedId.of(parts.toArray(String[]::new));
    }
}
