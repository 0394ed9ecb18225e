package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.List;

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
        List<SaleOffer> offers,
        Seed seed,
        String fingerprint,
        long revision,
        Instant scheduledAt) {

    /** Keeps an unmodifiable copy of the offers. */
    public Sale {
        offers = List.copyOf(offers);
    }

    /** What may be known of the seed before the sale opens. */
    public String seedCommitment() {
        return seed.commitment();
    }

    /** The ids of what is sold, in the sale's order. */
    public List<OfferId> offerIds() {
        return offers.stream().map(offer -> offer.ordinary().inSale(id)).toList();
    }
}
