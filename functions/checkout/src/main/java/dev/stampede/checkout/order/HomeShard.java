package dev.stampede.checkout.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.snapstart.Renewable;
import java.util.random.RandomGenerator;

/**
 * Which shard of an offer this environment takes from first. An environment serves one request at a time, so where
 * environments have different homes their transactions rarely want the same item.
 */
public final class HomeShard implements Renewable {

    private static final int MOST_OFFERS = 10_000;

    private final Cache<OfferId, Integer> moved = Caffeine.newBuilder()
            .maximumSize(MOST_OFFERS)
            .executor(Runnable::run)
            .build();
    private final RandomGenerator random;
    private volatile int salt;

    /** Chooses by that source of chance. */
    public HomeShard(RandomGenerator random) {
        this.random = random;
        this.salt = random.nextInt();
    }

    /** The home shard of the offer, from 0 to one less than its shards. */
    public int of(OfferId offer, int shards) {
        var home = moved.getIfPresent(offer);
        return home != null && home < shards
                ? home
                : Math.floorMod(salt + offer.value().hashCode(), shards);
    }

    /** Makes that shard the offer's home: there were units in it when the one before had none. */
    public void move(OfferId offer, int shard) {
        moved.put(offer, shard);
    }

    /** Any one of so many, by chance. */
    public int another(int shards) {
        return random.nextInt(shards);
    }

    @Override
    public void renew() {
        salt = random.nextInt();
        moved.invalidateAll();
    }
}
