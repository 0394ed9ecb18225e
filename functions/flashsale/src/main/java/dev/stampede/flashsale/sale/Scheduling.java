package dev.stampede.flashsale.sale;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.money.Money;
import java.time.Instant;
import java.util.Currency;

/** How scheduling a sale ended. */
public sealed interface Scheduling {

    /**
     * It is scheduled: now, or by an earlier try of the same request, and may have changed since.
     *
     * @param sale as it was scheduled
     * @param at when that was
     */
    record Scheduled(Sale sale, Instant at) implements Scheduling {}

    /**
     * The idempotency key belongs to another request.
     *
     * @param sale that it has made
     */
    record KeyReused(SaleId sale) implements Scheduling {}

    /** It would open before now. */
    record OpensInThePast() implements Scheduling {}

    /**
     * There is no such offer.
     *
     * @param offer that was wanted
     */
    record NoSuchOffer(OfferId offer) implements Scheduling {}

    /**
     * The offer is another seller's.
     *
     * @param offer that was wanted
     */
    record NotTheirs(OfferId offer) implements Scheduling {}

    /**
     * The price is in another currency than the offer.
     *
     * @param offer that was wanted
     * @param expected the offer's
     */
    record OtherCurrency(OfferId offer, Currency expected) implements Scheduling {}

    /**
     * The price is above that of every day: what is dearer is no sale.
     *
     * @param offer that was wanted
     * @param ordinary its price
     */
    record AboveOrdinaryPrice(OfferId offer, Money ordinary) implements Scheduling {}

    /**
     * The offer hasn't as many free units.
     *
     * @param offer that was wanted
     * @param free how many it has
     */
    record NotEnoughStock(OfferId offer, long free) implements Scheduling {}

    /**
     * The units lie in so many shards that one transaction can't take them all.
     *
     * @param offer that was wanted
     * @param reachable how many units one transaction could set aside
     */
    record TooSpread(OfferId offer, long reachable) implements Scheduling {}
}
