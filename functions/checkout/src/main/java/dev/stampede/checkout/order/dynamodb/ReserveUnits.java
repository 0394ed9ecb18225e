package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderTerms.Agreed;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.checkout.order.ShardPlan;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import java.util.List;
import java.util.Objects;

/**
 * Reserves a line's units in one shard, the home shard before others. Where too much is going on it hops; where too few
 * are left it looks at all shards once and goes where there are enough, and from then on that shard is home. Only after
 * no answer came it stays: the same reservation again tells what became of it.
 */
final class ReserveUnits {

    private final Retries retries;
    private final Reservations reservations;
    private final HomeShard home;
    private final ShortShards shortShards;
    private final KnownOffers catalogue;
    private final SettledNotes settled;

    ReserveUnits(
            Retries retries,
            Reservations reservations,
            HomeShard home,
            ShortShards shortShards,
            KnownOffers catalogue,
            SettledNotes settled) {
        this.retries = retries;
        this.reservations = reservations;
        this.home = home;
        this.shortShards = shortShards;
        this.catalogue = catalogue;
        this.settled = settled;
    }

    /** How it ended. */
    sealed interface Result {

        /**
         * The units are reserved.
         *
         * @param shard where, as it is now
         */
        record Reserved(Shard shard) implements Result {}

        /** The units can't be had. */
        record Refused(Refusal why) implements Result {}

        /**
         * No shard has as many, all together have.
         *
         * @param plan which ones
         */
        record Scattered(ShardPlan plan) implements Result {}
    }

    /**
     * Reserves the units of an order's only line.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when contention left no way in time; what may have been reserved
     *     unknown to this call is freed when it is stale
     */
    Result reserve(Agreed agreed, Reservation wanted) {
        var line = agreed.order().lines().getFirst();
        var offer = Objects.requireNonNull(agreed.offers().get(line.offer()));
        var search = new ShardSearch(home, offer);
        return retries.untilDone(wanted.order().value(), attempt -> attempt(agreed, line, wanted, search));
    }

    /** Goes on at once from a shard that has too few to the next that had enough, while it knows of one. */
    private Attempt<Result> attempt(Agreed agreed, OrderLine line, Reservation wanted, ShardSearch search) {
        while (true) {
            var notes = settled.in(line.offer(), search.shard());
            switch (reservations.reserve(line.offer(), search.shard(), wanted, line.termsVersion(), notes)) {
                case Reserving.Reserved reserved -> {
                    settled.remove(notes);
                    return new Attempt.Settled<>(reserved(search.offer(), reserved.shard()));
                }
                case Reserving.Busy busy -> {
                    search.hop();
                    return new Attempt.Overtaken<>(busy.cause());
                }
                case Reserving.Unknown unknown -> {
                    return new Attempt.Overtaken<>(unknown.cause());
                }
                case Reserving.NoSuchShard ignored -> {
                    return look(agreed, line, List.of(), search);
                }
                case Reserving.Refused refused -> {
                    if (!refused.shard().sells(line.termsVersion(), wanted.at()) || !search.leave()) {
                        return look(agreed, line, List.of(refused.shard()), search);
                    }
                }
            }
        }
    }

    private Result reserved(Offer offer, Shard shard) {
        if (shard.of() != offer.shards()) {
            catalogue.forget(List.of(offer.id()));
        }
        home.move(offer.id(), shard.number());
        return new Result.Reserved(shard);
    }

    /** Looks at all shards: too few are left in those that it knew of. */
    private Attempt<Result> look(Agreed agreed, OrderLine line, List<Shard> refused, ShardSearch search) {
        return switch (shortShards.of(agreed, line, refused)) {
            case ShortShards.Meaning.Refused no -> new Attempt.Settled<>(new Result.Refused(no.why()));
            case ShortShards.Meaning.Elsewhere elsewhere ->
                search.goWhereThereAre(line.quantity(), elsewhere.shards())
                        ? new Attempt.Overtaken<>("others took the units first")
                        : new Attempt.Settled<>(new Result.Scattered(elsewhere.plan()));
        };
    }
}
