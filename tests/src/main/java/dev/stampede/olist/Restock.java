package dev.stampede.olist;

import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.olist.OlistData.OfferKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings what standing offers lack for the plan's orders: all the units that it sells, less those that are free and
 * those that were sold already. Nothing may be sold meanwhile: an order that waits for its payment counts as neither.
 */
final class Restock {

    private final Requests requests;
    private final Plan plan;
    private final AtomicLong added = new AtomicLong();

    Restock(Requests requests, Plan plan) {
        this.requests = requests;
        this.plan = plan;
    }

    /** How many units it has brought. */
    long unitsAdded() {
        return added.get();
    }

    /** Looks after those offers of a seller. */
    void offers(String seller, List<OfferKey> standing) {
        var desk = new SellerDesk(requests, Names.seller(seller));
        var skus = standing.stream().map(OfferKey::product).toList();
        var maybeShort = desk.offers().stream()
                .filter(offer -> skus.contains(offer.sku()))
                .map(offer -> new Stocked(offer, planned(offer, seller), desk.available(offer.offerId())))
                .filter(Stocked::hasLessThanPlanned)
                .toList();
        if (maybeShort.isEmpty()) {
            return;
        }
        var sold = desk.unitsSold();
        maybeShort.forEach(offer -> bring(desk, offer, sold));
    }

    /** An offer with what it is to sell and what is free of it. */
    private record Stocked(SellerDesk.Offer offer, long planned, long free) {

        private boolean hasLessThanPlanned() {
            return free < planned;
        }
    }

    private long planned(SellerDesk.Offer offer, String seller) {
        var key = new OfferKey(offer.sku(), seller);
        return Objects.requireNonNull(plan.offers().get(key), offer.sku()).units();
    }

    /** The key holds what was counted, so that an import that was interrupted brings nothing twice. */
    private void bring(SellerDesk desk, Stocked stocked, Map<String, Long> soldByOffer) {
        var offer = stocked.offer();
        long sold = soldByOffer.getOrDefault(offer.offerId(), 0L);
        long missing = stocked.planned() - stocked.free() - sold;
        if (missing > 0) {
            desk.bring(
                    "olist-stock-%s-%d-%d-%d".formatted(offer.sku(), stocked.planned(), stocked.free(), sold),
                    offer.offerId(),
                    missing,
                    "A larger import");
            added.addAndGet(missing);
        }
    }
}
