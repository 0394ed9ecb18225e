package dev.stampede.checkout.order;

import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.snapstart.Renewable;
import java.util.random.RandomGenerator;

/**
 * Which shard of an offer this environment takes from first. An environment serves one request at a time, so where
 * environments have different homes their transactions rarely want the same item.
 */
public final class HomeShard implements Renewable {

    private final RandomGenerator random;
    private volatile int salt;

    /** Chooses by that source of chance. */
    public HomeShard(RandomGenerator random) {
        this.random = random;
        this.salt = random.nextInt();
    }

    /** The home shard of the offer, from 0 to one less than its shards. */
    public int of(OfferId offer, int shards) {
        return Math.floorMod(salt + offer.hashCode(), shards);
    }

    @Override
    public void renew() {
        salt = random.nextInt();
    }
}
