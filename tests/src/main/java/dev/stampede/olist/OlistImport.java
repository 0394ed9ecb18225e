package dev.stampede.olist;

import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.longrun.LongRun;
import dev.stampede.olist.OlistData.OfferKey;
import dev.stampede.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Registers the sellers and publishes what they offered. Doing it again adds what is missing and nothing else. */
public final class OlistImport {

    private final Requests requests;
    private final Crew crew;
    private final Progress progress;
    private final Map<String, Set<String>> offeredBefore = new ConcurrentHashMap<>();
    private final AtomicInteger registered = new AtomicInteger();
    private final AtomicInteger described = new AtomicInteger();
    private final AtomicInteger offered = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();

    /** Imports over these requests. */
    public OlistImport(Requests requests, Crew crew, Progress progress) {
        this.requests = requests;
        this.crew = crew;
        this.progress = progress;
    }

    /**
     * What an import did.
     *
     * @param sellers how many there are now
     * @param products how many of the data's there are now
     * @param offers how many of the data's there are now
     * @param offersAdded how many of them this import published
     * @param unitsAdded how many units it brought to offers that stood before and were short of what the orders need
     */
    public record Outcome(int sellers, int products, int offers, int offersAdded, long unitsAdded) {}

    /**
     * Imports everything that the plan needs.
     *
     * @param run notes what stopped it
     * @return what is there, by then where something stopped it
     */
    public Outcome run(Plan plan, LongRun run) {
        var tariffs = new Tariffs(plan.orders());
        tariffs.requirePossible();
        var restock = new Restock(requests, plan);
        run.attempt("the import", () -> {
            publish(plan, tariffs);
            restock(plan, restock);
        });
        return new Outcome(registered.get(), described.get(), offered.get(), added.get(), restock.unitsAdded());
    }

    private void publish(Plan plan, Tariffs tariffs) {
        var sellers = List.copyOf(plan.data().sellers().values());
        try (var work = progress.begin("Sellers", sellers.size())) {
            crew.each(sellers, seller -> {
                register(seller, tariffs);
                work.step();
            });
        }
        var products = List.copyOf(plan.offersByProduct().entrySet());
        try (var work = progress.begin("Products and offers", products.size())) {
            crew.each(products, product -> {
                publish(plan, product.getKey(), product.getValue());
                work.step();
            });
        }
    }

    /** An offer of an earlier, smaller import opened with the units of fewer orders. */
    private void restock(Plan plan, Restock restock) {
        var sellers = plan.offers().keySet().stream()
                .filter(this::standsAlready)
                .collect(Collectors.groupingBy(OfferKey::seller));
        try (var work = progress.begin("Stock", sellers.size())) {
            crew.each(List.copyOf(sellers.entrySet()), seller -> {
                restock.offers(seller.getKey(), seller.getValue());
                work.step();
            });
        }
    }

    private void register(OlistData.Seller seller, Tariffs tariffs) {
        var desk = desk(seller.id());
        desk.register(Names.profile(seller));
        desk.sendAt(tariffs.of(seller.id()));
        offeredBefore.put(
                seller.id(), desk.offers().stream().map(SellerDesk.Offer::sku).collect(Collectors.toSet()));
        registered.incrementAndGet();
    }

    /** The first seller of a product describes it; a product whose offers all stand is left alone. */
    private void publish(Plan plan, String product, List<OfferKey> offers) {
        var missing = offers.stream().filter(offer -> !standsAlready(offer)).toList();
        offered.addAndGet(offers.size() - missing.size());
        if (missing.isEmpty()) {
            described.incrementAndGet();
            return;
        }
        var description = Objects.requireNonNull(plan.data().products().get(product), product);
        var productId = desk(offers.getFirst().seller()).add(Names.productKey(product), Names.product(description));
        described.incrementAndGet();
        for (var offer : missing) {
            var opening = Objects.requireNonNull(plan.offers().get(offer), product);
            desk(offer.seller())
                    .offer(
                            Names.offerKey(offer),
                            new SellerDesk.NewOffer(
                                    productId, product, Names.money(opening.priceCents()), opening.units(), 1));
            added.incrementAndGet();
            offered.incrementAndGet();
        }
    }

    private boolean standsAlready(OfferKey offer) {
        return offeredBefore.getOrDefault(offer.seller(), Set.of()).contains(offer.product());
    }

    private SellerDesk desk(String seller) {
        return new SellerDesk(requests, Names.seller(seller));
    }
}
