package dev.stampede.olist;

import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.olist.OlistData.OfferKey;
import dev.stampede.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The offers as they stand, kept up to date with the prices that the replay itself sets. */
final class OffersNow {

    private final Requests requests;
    private final Map<OfferKey, SellerDesk.Offer> offers = new ConcurrentHashMap<>();

    OffersNow(Requests requests) {
        this.requests = requests;
    }

    /** Reads the offers of all those sellers. */
    void read(List<String> sellers, Crew crew, Progress progress) {
        try (var work = progress.begin("Offers of sellers", sellers.size())) {
            crew.each(sellers, seller -> {
                read(seller);
                work.step();
            });
        }
    }

    /** Reads the offers of one seller again. */
    void read(String seller) {
        for (var offer : desk(seller).offers()) {
            offers.put(new OfferKey(offer.sku(), seller), offer);
        }
    }

    /** The line as it can be ordered now, after its offer's price was set to the line's where it differed. */
    Shop.Line priced(PastOrder.Line line) {
        var offer = Optional.ofNullable(offers.get(line.offer()))
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not on offer: import the folder first".formatted(line.offer())));
        if (offer.price().minorUnits() != line.priceCents()) {
            offer = repriced(offer, line);
        }
        return new Shop.Line(offer.offerId(), line.quantity(), offer.termsVersion());
    }

    private SellerDesk.Offer repriced(SellerDesk.Offer offer, PastOrder.Line line) {
        var price = Names.money(line.priceCents());
        long version = desk(line.offer().seller()).price(offer.offerId(), price, offer.termsVersion());
        var now = new SellerDesk.Offer(offer.offerId(), offer.sku(), price, version);
        offers.put(line.offer(), now);
        return now;
    }

    private SellerDesk desk(String seller) {
        return new SellerDesk(requests, Names.seller(seller));
    }
}
