package dev.stampede.catalog.availability.dynamodb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stampede.catalog.availability.Availability;
import dev.stampede.catalog.availability.FreeUnits;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Free units as the shards have them: one eventually consistent batch read, once it is known how many shards there are.
 */
public final class DynamoDbFreeUnits implements FreeUnits, Renewable {

    /** How many shards an offer has is set when it is published, so this could be kept for longer. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_OFFERS = 10_000;

    private final Cache<OfferId, Integer> shardCounts = Caffeine.newBuilder()
            .maximumSize(MOST_OFFERS)
            .expireAfterWrite(KEPT)
            .build();

    private final Offers offers;
    private final Shards shards;

    /** Looks offers up among those, and their free units among these. */
    public DynamoDbFreeUnits(Offers offers, Shards shards) {
        this.offers = offers;
        this.shards = shards;
    }

    @Override
    public Optional<Availability> of(OfferId offer) {
        return shardCount(offer).map(count -> new Availability(offer, sum(shards.lately(offer, count))));
    }

    @Override
    public void renew() {
        shardCounts.invalidateAll();
    }

    private Optional<Integer> shardCount(OfferId id) {
        var kept = Optional.ofNullable(shardCounts.getIfPresent(id));
        return kept.isPresent() ? kept : read(id);
    }

    private Optional<Integer> read(OfferId id) {
        var found = Optional.ofNullable(offers.find(List.of(id)).get(id)).map(offer -> offer.shards());
        found.ifPresent(count -> shardCounts.put(id, count));
        return found;
    }

    private static long sum(List<Shard> read) {
        return read.stream().mapToLong(Shard::available).sum();
    }
}
