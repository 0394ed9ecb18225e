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

    /** For an offer with fewer shards than before; each shard tells when there are more. */
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
        return shardCount(offer).map(count -> new Availability(offer, free(offer, count)));
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

    private long free(OfferId offer, int known) {
        var read = shards.lately(offer, known);
        int count = read.stream().mapToInt(Shard::of).max().orElse(known);
        if (count > known) {
            shardCounts.put(offer, count);
            read = shards.lately(offer, count);
        }
        return read.stream().mapToLong(Shard::available).sum();
    }
}
