package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.FreeUnits;
import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.Sales;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Shards;
import java.util.List;
import java.util.stream.Stream;

/** Free units as the shards have them: the sale, its offers, and one eventually consistent batch of shards an offer. */
public final class DynamoDbFreeUnits implements FreeUnits {

    private final Sales sales;
    private final Offers offers;
    private final Shards shards;

    /** Looks offers up among those, and their shards among these. */
    public DynamoDbFreeUnits(Sales sales, Offers offers, Shards shards) {
        this.sales = sales;
        this.offers = offers;
        this.shards = shards;
    }

    @Override
    public long of(Room room) {
        List<OfferId> ids = sales.find(room.sale()).map(Sale::offerIds).orElse(List.of());
        var found = offers.find(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .mapToLong(this::free)
                .sum();
    }

    private long free(Offer offer) {
        return shards.lately(offer.id(), offer.shards()).stream()
                .mapToLong(Shard::available)
                .sum();
    }
}
