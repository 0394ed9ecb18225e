package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Spreads an offer's stock over more shards or fewer while it is sold: a split is one transaction; shards go one at a
 * time, the last one first. No unit is lost on the way, as each step moves as many out as in.
 */
public final class Reshard {

    private final SaleStock stock;
    private final AbandonedReservations reservations;
    private final Retries retries;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Works on offers of that stock.
     *
     * @param ids a new one each time, unique among all environments
     */
    public Reshard(
            SaleStock stock, AbandonedReservations reservations, Retries retries, Clock clock, Supplier<String> ids) {
        this.stock = stock;
        this.reservations = reservations;
        this.retries = retries;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Has the offer that many shards, if there is such an offer.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when orders on their way out of a shard don't arrive; what was done
     *     stays done, and a retry goes on
     */
    void to(int shards, OfferId id) {
        for (var offer = find(id); !offer.isEmpty() && offer.getFirst().shards() != shards; offer = find(id)) {
            retries.untilDone(id.value(), attempt -> step(id, shards));
        }
        count(id);
    }

    /**
     * Tells the offer's shards how many there are where one doesn't know: whoever merged them may have stopped before.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much is sold or changed at once; a retry is safe
     */
    void count(OfferId id) {
        if (find(id).stream().anyMatch(this::isMiscounted)) {
            retries.untilDone(id.value(), attempt -> stock.countShards(find(id).getFirst()));
        }
    }

    private boolean isMiscounted(Offer offer) {
        return stock.shards(offer).stream().anyMatch(shard -> shard.of() != offer.shards());
    }

    private Attempt<Offer> step(OfferId id, int wanted) {
        var offer = find(id).getFirst();
        if (offer.shards() == wanted) {
            return new Attempt.Settled<>(offer);
        }
        var shards = stock.shards(offer);
        if (shards.size() != offer.shards()) {
            return new Attempt.Overtaken<>("another changes the shards");
        }
        if (offer.shards() < wanted) {
            return stock.split(offer, wanted, movement(offer, "split", Spread.toNew(shards, wanted)));
        }
        return shards.getLast().reserved().isEmpty()
                ? stock.mergeLast(offer, shards.getLast(), movement(offer, "merged", Spread.lastToEmptiest(shards)))
                : drain(offer, shards);
    }

    /**
     * Orders are on their way out of the last shard. Once it is empty no more set out, and soon the last has arrived.
     */
    private Attempt<Offer> drain(Offer offer, List<Shard> shards) {
        var last = shards.getLast();
        if (last.available() > 0) {
            stock.drain(offer, movement(offer, "drained", Spread.lastToEmptiest(shards)));
        }
        reservations.settleStanding(last);
        return new Attempt.Overtaken<>("orders hold units of the last shard");
    }

    private List<Offer> find(OfferId id) {
        return stock.offers(List.of(id)).values().stream().toList();
    }

    private StockMovement movement(Offer offer, String what, SortedMap<Integer, Long> units) {
        return new StockMovement(
                DerivedId.of(what, offer.id().value(), ids.get()),
                Kind.RESHARDING,
                offer.id(),
                units,
                "shards %s".formatted(what),
                "",
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
