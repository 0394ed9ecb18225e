package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderTerms;
import dev.stampede.checkout.order.OrderTerms.Agreed;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.checkout.order.ShardPlan;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Shards;
import java.util.List;
import java.util.Objects;

/** Finds out what it means that shards refused a line its units. */
final class ShortShards {

    private final Shards shards;
    private final KnownOffers catalogue;
    private final SoldOutMemory soldOut;

    ShortShards(Shards shards, KnownOffers catalogue, SoldOutMemory soldOut) {
        this.shards = shards;
        this.catalogue = catalogue;
        this.soldOut = soldOut;
    }

    /** What it means. */
    sealed interface Meaning {

        /** The line can't be had. */
        record Refused(Refusal why) implements Meaning {}

        /**
         * The units are elsewhere.
         *
         * @param shards all of the offer's, as they were a moment ago
         * @param plan takes the units from as few of them as will do
         */
        record Elsewhere(List<Shard> shards, ShardPlan plan) implements Meaning {}
    }

    /**
     * What it means for a line that may lie over so many shards.
     *
     * @param found the shards that refused, as they stood; none when they don't exist
     */
    Meaning of(Agreed agreed, OrderLine line, List<Shard> found, int room) {
        var now = agreed.order().placedAt();
        if (found.isEmpty() || found.stream().anyMatch(shard -> !shard.sells(line.termsVersion(), now))) {
            return asItIsNow(agreed, line, room);
        }
        int count = Math.max(shardsOf(agreed, line), found.getFirst().of());
        return among(count == 1 ? found : shards.lately(line.offer(), count), line, room);
    }

    /** The offer has changed since it was read: price or window, or only where its units are. */
    private Meaning asItIsNow(Agreed agreed, OrderLine line, int room) {
        catalogue.forget(List.of(line.offer()));
        var offer = catalogue.find(List.of(line.offer())).get(line.offer());
        if (offer == null) {
            return new Meaning.Refused(new Refusal.UnknownOffer(line.offer()));
        }
        var closed = OrderTerms.closed(offer, agreed.order().placedAt());
        if (closed.isPresent()) {
            return new Meaning.Refused(closed.get());
        }
        return offer.terms().version() == line.termsVersion()
                ? among(shards.now(line.offer(), offer.shards()), line, room)
                : new Meaning.Refused(new Refusal.TermsMoved(List.of(offer)));
    }

    /** @param held all shards of the line's offer */
    private Meaning among(List<Shard> held, OrderLine line, int room) {
        return ShardPlan.Sweep.over(held, line.quantity())
                .map(plan -> plan.width() <= room ? new Meaning.Elsewhere(held, plan) : tooScattered(line, held, room))
                .orElseGet(() -> new Meaning.Refused(soldOut(line, held)));
    }

    private static Meaning tooScattered(OrderLine line, List<Shard> held, int room) {
        return new Meaning.Refused(new Refusal.TooScattered(line.offer(), ShardPlan.Sweep.most(held, room)));
    }

    private Refusal soldOut(OrderLine line, List<Shard> held) {
        long available = held.stream().mapToLong(Shard::available).sum();
        if (available == 0) {
            soldOut.remember(line.offer());
        }
        return new Refusal.SoldOut(line.offer(), available);
    }

    private static int shardsOf(Agreed agreed, OrderLine line) {
        return Objects.requireNonNull(agreed.offers().get(line.offer())).shards();
    }
}
