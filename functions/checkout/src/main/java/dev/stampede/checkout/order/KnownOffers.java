package dev.stampede.checkout.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The offers that this environment has read lately. They may have moved since: whoever relies on them does so under a
 * condition on the terms' version.
 */
public final class KnownOffers implements Renewable {

    private static final int MOST_OFFERS = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** How long an offer is believed to be closed: a sale may be opened, resumed or extended at any time. */
    private static final Duration KEPT_CLOSED = Duration.ofSeconds(1);

    private final Cache<OfferId, Known> known;
    private final Ticker ticker;
    private final Function<Collection<OfferId>, Map<OfferId, Offer>> catalogue;

    /** Reads unknown offers from that catalogue, all in one call, and forgets them by that clock. */
    public KnownOffers(Function<Collection<OfferId>, Map<OfferId, Offer>> catalogue, Ticker ticker) {
        this.catalogue = catalogue;
        this.ticker = ticker;
        known = Caffeine.newBuilder()
                .maximumSize(MOST_OFFERS)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    private record Known(Offer offer, long readNanos) {}

    /** Those of the offers that exist, known or read now. */
    public Map<OfferId, Offer> find(Collection<OfferId> ids) {
        var found = new HashMap<OfferId, Offer>();
        known.getAllPresent(ids).forEach((id, offer) -> found.put(id, offer.offer()));
        read(ids.stream().filter(id -> !found.containsKey(id)).toList(), found);
        return found;
    }

    /** The offers of a request: those known on other terms than it names, or to be closed, are read again. */
    Map<OfferId, Offer> find(OrderRequest request, Instant now) {
        var found = new HashMap<OfferId, Offer>();
        for (var line : request.lines()) {
            var offer = known.getIfPresent(line.offer());
            if (offer != null && isGood(offer, line, now)) {
                found.put(line.offer(), offer.offer());
            }
        }
        read(request.offers().stream().filter(id -> !found.containsKey(id)).toList(), found);
        return found;
    }

    private boolean isGood(Known offer, OrderRequest.Line line, Instant now) {
        var terms = offer.offer().terms();
        boolean readJustNow = ticker.read() - offer.readNanos() < KEPT_CLOSED.toNanos();
        return terms.version() == line.termsVersion() && (terms.openAt(now) || readJustNow);
    }

    /** Forgets an offer that turned out to have moved. */
    public void forget(Collection<OfferId> ids) {
        known.invalidateAll(ids);
    }

    @Override
    public void renew() {
        known.invalidateAll();
    }

    private void read(List<OfferId> missing, Map<OfferId, Offer> into) {
        if (!missing.isEmpty()) {
            var offers = catalogue.apply(missing);
            long now = ticker.read();
            offers.forEach((id, offer) -> known.put(id, new Known(offer, now)));
            into.putAll(offers);
        }
    }
}
