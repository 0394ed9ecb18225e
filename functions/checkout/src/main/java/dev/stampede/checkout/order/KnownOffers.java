package dev.stampede.checkout.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;
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

    private final Cache<OfferId, Offer> known = Caffeine.newBuilder()
            .maximumSize(MOST_OFFERS)
            .expireAfterWrite(KEPT)
            .build();
    private final Function<Collection<OfferId>, Map<OfferId, Offer>> catalogue;

    /** Reads unknown offers from that catalogue, all in one call. */
    public KnownOffers(Function<Collection<OfferId>, Map<OfferId, Offer>> catalogue) {
        this.catalogue = catalogue;
    }

    /** Those of the offers that exist, known or read now. */
    public Map<OfferId, Offer> find(Collection<OfferId> ids) {
        var found = new HashMap<>(known.getAllPresent(ids));
        read(ids.stream().filter(id -> !found.containsKey(id)).toList(), found);
        return found;
    }

    /** The offers of a request: those known on other terms than it names are read again. */
    Map<OfferId, Offer> find(OrderRequest request) {
        var found = new HashMap<OfferId, Offer>();
        for (var line : request.lines()) {
            var offer = known.getIfPresent(line.offer());
            if (offer != null && offer.terms().version() == line.termsVersion()) {
                found.put(offer.id(), offer);
            }
        }
        read(request.offers().stream().filter(id -> !found.containsKey(id)).toList(), found);
        return found;
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
            known.putAll(offers);
            into.putAll(offers);
        }
    }
}
