package dev.stampede.checkout.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;

/**
 * Remembers for a moment that an offer had no unit left, so that a crowd that comes too late costs no call each.
 * Returned stock is on sale again once the moment has passed.
 */
public final class SoldOutMemory implements Renewable {

    /** How long a sold-out offer may go unasked: the time within which returned stock must be on sale again. */
    static final Duration KEPT = Duration.ofSeconds(1);

    private static final int MOST_OFFERS = 10_000;

    private final Cache<OfferId, Boolean> soldOut;

    /** Forgets by that clock. */
    public SoldOutMemory(Ticker ticker) {
        soldOut = Caffeine.newBuilder()
                .maximumSize(MOST_OFFERS)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Remembers that the offer has none left. */
    public void remember(OfferId offer) {
        soldOut.put(offer, true);
    }

    /** Whether the offer had none left a moment ago. */
    public boolean remembers(OfferId offer) {
        return soldOut.getIfPresent(offer) != null;
    }

    @Override
    public void renew() {
        soldOut.invalidateAll();
    }
}
