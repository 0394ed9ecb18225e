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
import dev.stampede.model.order.dynamodb.TransactionRoom;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reserves a line's units in one shard, the home shard before others. Where too much is going on it hops; where too few
 * are left it looks at all shards once and goes where there are enough, and from then on that shard is home. Only after
 * no answer came it stays, as the shard tells what became of the try.
 *
 * <p>Each try over the network is an attempt with a name of its own. A try that was given up may still arrive when the
 * order stands by a later one and that one's note is gone; under the same name its units would count as that order's.
 */
final class ReserveUnits {

    private static final Logger LOG = LoggerFactory.getLogger(ReserveUnits.class);

    private final Retries retries;
    private final Reservations reservations;
    private final HomeShard home;
    private final ShortShards shortShards;
    private final KnownOffers catalogue;
    private final SettledNotes settled;
    private final Supplier<String> attempts;

    /** @param attempts a new name each time, unique among all tries of an order */
    ReserveUnits(
            Retries retries,
            Reservations reservations,
            HomeShard home,
            ShortShards shortShards,
            KnownOffers catalogue,
            SettledNotes settled,
            Supplier<String> attempts) {
        this.retries = retries;
        this.reservations = reservations;
        this.home = home;
        this.shortShards = shortShards;
        this.catalogue = catalogue;
        this.settled = settled;
        this.attempts = attempts;
    }

    /** How it ended. */
    sealed interface Result {

        /**
         * The units are reserved.
         *
         * @param shard where, as it is now
         * @param taken by which attempt
         */
        record Reserved(Shard shard, Reservation taken) implements Result {}

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
    Result reserve(Agreed agreed) {
        var order = agreed.order();
        var line = order.lines().getFirst();
        var search =
                new ShardSearch(home, Objects.requireNonNull(agreed.offers().get(line.offer())));
        var unheard = new ArrayList<Reservation>();
        return retries.untilDone(order.id().value(), attempt -> attempt(agreed, line, search, unheard));
    }

    /**
     * Goes on at once from a shard that has too few to the next that had enough, while it knows of one.
     *
     * @param unheard the tries that got no answer
     */
    private Attempt<Result> attempt(Agreed agreed, OrderLine line, ShardSearch search, List<Reservation> unheard) {
        while (true) {
            var wanted = new Reservation(
                    attempts.get(),
                    agreed.order().id(),
                    line.quantity(),
                    agreed.order().placedAt());
            var notes = settled.in(line.offer(), search.shard());
            switch (reservations.reserve(line.offer(), search.shard(), wanted, line.termsVersion(), notes)) {
                case Reserving.Reserved reserved -> {
                    settled.remove(notes);
                    held(unheard, reserved.shard()).forEach(earlier -> release(reserved.shard(), earlier));
                    return new Attempt.Settled<>(reserved(search.offer(), reserved.shard(), wanted));
                }
                case Reserving.Busy busy -> {
                    search.hop();
                    return new Attempt.Overtaken<>(busy.cause(), true);
                }
                case Reserving.Unknown unknown -> {
                    unheard.add(wanted);
                    return new Attempt.Overtaken<>(unknown.cause());
                }
                case Reserving.NoSuchShard ignored -> {
                    return look(agreed, line, List.of(), search);
                }
                case Reserving.Refused refused -> {
                    var earlier = held(unheard, refused.shard());
                    if (!earlier.isEmpty()) {
                        return new Attempt.Settled<>(reserved(search.offer(), refused.shard(), earlier.getFirst()));
                    }
                    if (!refused.shard().sells(line.termsVersion(), wanted.at()) || !search.leave()) {
                        return look(agreed, line, List.of(refused.shard()), search);
                    }
                }
            }
        }
    }

    private static List<Reservation> held(List<Reservation> unheard, Shard shard) {
        var names = unheard.stream().map(Reservation::attempt).toList();
        return shard.reserved().stream()
                .filter(taken -> names.contains(taken.attempt()))
                .toList();
    }

    /** No order will be written by that attempt, as only this one could write it. */
    private void release(Shard shard, Reservation taken) {
        try {
            reservations.release(shard.offer(), shard.number(), taken);
        } catch (SdkException e) {
            LOG.debug("A try for order {} is left to be ended when it is stale: {}", taken.order(), e.getMessage());
        }
    }

    private Result reserved(Offer offer, Shard shard, Reservation taken) {
        if (shard.of() != offer.shards()) {
            catalogue.forget(List.of(offer.id()));
        }
        home.move(offer.id(), shard.number());
        return new Result.Reserved(shard, taken);
    }

    /** Looks at all shards: too few are left in those that it knew of. */
    private Attempt<Result> look(Agreed agreed, OrderLine line, List<Shard> refused, ShardSearch search) {
        return switch (shortShards.of(agreed, line, refused, TransactionRoom.shards(agreed.order()))) {
            case ShortShards.Meaning.Refused no -> new Attempt.Settled<>(new Result.Refused(no.why()));
            case ShortShards.Meaning.Elsewhere elsewhere ->
                search.goWhereThereAre(line.quantity(), elsewhere.shards())
                        ? new Attempt.Overtaken<>("others took the units first")
                        : new Attempt.Settled<>(new Result.Scattered(elsewhere.plan()));
        };
    }
}
