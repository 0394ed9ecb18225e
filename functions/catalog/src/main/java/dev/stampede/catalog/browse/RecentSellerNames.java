package dev.stampede.catalog.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.model.id.SellerId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Keeps the names that this environment has read for a while: sellers seldom change them. */
public final class RecentSellerNames implements SellerNames, Renewable {

    /** How long an old name may still be shown. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_SELLERS = 10_000;

    private final SellerNames names;
    private final Cache<SellerId, String> recent;

    /**
     * Keeps what is read from those.
     *
     * @param ticker tells how time passes
     */
    public RecentSellerNames(SellerNames names, Ticker ticker) {
        this.names = names;
        this.recent = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_SELLERS)
                .expireAfterWrite(KEPT)
                .build();
    }

    @Override
    public Map<SellerId, String> of(Collection<SellerId> sellers) {
        var known = new HashMap<>(recent.getAllPresent(sellers));
        var unknown = sellers.stream()
                .filter(seller -> !known.containsKey(seller))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            var read = names.of(unknown);
            recent.putAll(read);
            known.putAll(read);
        }
        return Map.copyOf(known);
    }

    @Override
    public void renew() {
        recent.invalidateAll();
    }
}
