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

    /** @param found the shards that refused, as they stood; none when they don't exist */
    Meaning of(Agreed agreed, OrderLine line, List<Shard> found) {
        var now = agreed.order().placedAt();
        if (found.isEmpty() || found.stream().anyMatch(shard -> !shard.sells(line.termsVersion(), now))) {
            return new Meaning.Refused(otherTerms(agreed, line));
        }
        int count = Math.max(shardsOf(agreed, line), found.getFirst().of());
        var held = count == 1 ? found : shards.lately(line.offer(), count);
        return ShardPlan.Sweep.over(held, line.quantity())
                .<Meaning>map(plan -> new Meaning.Elsewhere(held, plan))
                .orElseGet(() -> new Meaning.Refused(soldOut(line, held)));
    }

    private Refusal soldOut(OrderLine line, List<Shard> held) {
        long available = held.stream().mapToLong(Shard::available).sum();
        if (available == 0) {
            soldOut.remember(line.offer());
        }
        return new Refusal.SoldOut(line.offer(), available);
    }

    /** The offer has changed since it was read: price, window, or how many shards it has. */
    private Refusal otherTerms(Agreed agreed, OrderLine line) {
        catalogue.forget(List.of(line.offer()));
        var offer = catalogue.find(List.of(line.offer())).get(line.offer());
        return offer == null
                ? new Refusal.UnknownOffer(line.offer())
                : OrderTerms.closed(offer, agreed.order().placedAt())
                        .orElseGet(() -> new Refusal.TermsMoved(List.of(offer)));
    }

    private static int shardsOf(Agreed agreed, OrderLine line) {
        return Objects.requireNonNull(agreed.offers().get(line.offer())).shards();
    }
}
