package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.HomeShard;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.stock.Shard;
import java.util.ArrayList;
import java.util.List;

/** Which shard of an offer one order tries next. */
final class ShardSearch {

    private final HomeShard home;
    private final Offer offer;
    private final List<Integer> candidates = new ArrayList<>();
    private int shard;

    /** Begins at home. */
    ShardSearch(HomeShard home, Offer offer) {
        this.home = home;
        this.offer = offer;
        this.shard = home.of(offer.id(), offer.shards());
    }

    Offer offer() {
        return offer;
    }

    /** The one to try. */
    int shard() {
        return shard;
    }

    /** To another one, because too much is going on here: one that had enough, where that is known. */
    void hop() {
        shard = candidates.isEmpty() ? home.another(offer.shards()) : candidates.get(home.another(candidates.size()));
    }

    /** To another one, because this one has too few; false when none is known that has enough. */
    boolean leave() {
        candidates.remove(Integer.valueOf(shard));
        if (candidates.isEmpty()) {
            return false;
        }
        hop();
        return true;
    }

    /** To one of those that have enough; false when none has. */
    boolean goWhereThereAre(long units, List<Shard> shards) {
        candidates.clear();
        shards.stream()
                .filter(held -> held.available() >= units)
                .map(Shard::number)
                .forEach(candidates::add);
        if (candidates.isEmpty()) {
            return false;
        }
        hop();
        return true;
    }
}
