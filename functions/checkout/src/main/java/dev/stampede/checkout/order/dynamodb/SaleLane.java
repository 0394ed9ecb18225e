package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.OrderTerms.Agreed;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.checkout.order.ShardPlan;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.ReservedOrders.Writing;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Reservations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Places orders of one line from a sale's offer, where thousands want the same in a second: the units are reserved by a
 * plain write to one shard, and the order is written; the reservation's note goes with the environment's next write to
 * that shard. An item that is in a transaction refuses all others for as long as it lasts; a plain write refuses
 * nobody. What an environment leaves undone, {@link StaleReservations} ends.
 */
final class SaleLane {

    /**
     * Notes of some 90 bytes that fit into a shard's item beside its own 300 or so before it is larger than the 1 KB of
     * one write unit. Few shards and many environments would leave more, and each would make every write dearer.
     */
    private static final int MOST_NOTES = 7;

    private static final Logger LOG = LoggerFactory.getLogger(SaleLane.class);

    private final ReserveUnits units;
    private final Retries retries;
    private final Reservations reservations;
    private final SettledNotes settled;
    private final ReservedOrders orders;
    private final StaleReservations stale;
    private final Duration resendAfter;

    /** @param resendAfter how long a placed order may rest before the sweeper looks after it */
    SaleLane(
            ReserveUnits units,
            Retries retries,
            Reservations reservations,
            SettledNotes settled,
            ReservedOrders orders,
            Duration resendAfter) {
        this.units = units;
        this.retries = retries;
        this.reservations = reservations;
        this.settled = settled;
        this.orders = orders;
        this.stale = new StaleReservations(reservations, orders);
        this.resendAfter = resendAfter;
    }

    /** How it ended. */
    sealed interface Result {

        /** There is an answer. */
        record Answered(Placement placement) implements Result {}

        /**
         * The units have to come from several shards at once.
         *
         * @param plan which ones
         */
        record Scattered(ShardPlan plan) implements Result {}
    }

    /** Whether the order is one for this lane. */
    static boolean takes(Agreed agreed) {
        var lines = agreed.order().lines();
        return lines.size() == 1 && lines.getFirst().offer().sale().isPresent();
    }

    /** Places the order once. */
    Result place(Agreed agreed) {
        var refusal = notAllowed(agreed.order());
        if (refusal.isPresent()) {
            return new Result.Answered(new Placement.Refused(refusal.get()));
        }
        return switch (units.reserve(agreed)) {
            case ReserveUnits.Result.Reserved reserved ->
                new Result.Answered(write(agreed.order(), reserved.taken(), reserved.shard()));
            case ReserveUnits.Result.Refused refused -> new Result.Answered(new Placement.Refused(refused.why()));
            case ReserveUnits.Result.Scattered scattered -> new Result.Scattered(scattered.plan());
        };
    }

    /**
     * Looked at before anything is written: who has had their share, or used their coupon, tries again and again. An
     * order without either costs no look.
     */
    private Optional<Refusal> notAllowed(Order order) {
        return limitReached(order).or(() -> couponUsed(order));
    }

    private Optional<Refusal> limitReached(Order order) {
        var line = order.lines().getFirst();
        if (line.perShopper() == 0) {
            return Optional.empty();
        }
        long bought = orders.bought(line.offer(), order.shopper());
        return bought + line.quantity() > line.perShopper()
                ? Optional.of(new Refusal.LimitReached(line.offer(), line.perShopper(), bought))
                : Optional.empty();
    }

    private Optional<Refusal> couponUsed(Order order) {
        return orders.redeemedElsewhere(order)
                ? Optional.of(
                        new Refusal.CouponUsed(order.discounts().getFirst().treasure()))
                : Optional.empty();
    }

    private Placement write(Order wanted, Reservation taken, Shard shard) {
        var line = wanted.lines().getFirst().takenFrom(Map.of(shard.number(), taken.units()));
        var order = wanted.withAttempt(taken.attempt()).withLines(List.of(line));
        try {
            return retries.untilDone(order.id().value(), attempt -> attempt(order, taken, shard));
        } catch (StoreBusy busy) {
            return ended(order, taken, shard).orElseThrow(() -> busy);
        } finally {
            tidy(order, () -> stale.resolve(shard, order.placedAt()));
        }
    }

    /** So that no try whose answer was lost writes the order after the shopper was told that there is none. */
    private Optional<Placement> ended(Order order, Reservation taken, Shard shard) {
        try {
            return stale.end(shard.offer(), shard.number(), taken, order.placedAt())
                    .map(standing -> Placement.standing(order.fingerprint(), standing));
        } catch (SdkException e) {
            throw new StoreBusy(order.id().value(), "a try without an answer could not be given up", e);
        }
    }

    private Attempt<Placement> attempt(Order order, Reservation taken, Shard shard) {
        return switch (orders.write(order, order.placedAt().plus(resendAfter))) {
            case Writing.Written ignored -> {
                settle(order, taken, shard);
                yield new Attempt.Settled<>(new Placement.Placed(order));
            }
            case Writing.Standing standing -> {
                tidy(order, () -> reservations.release(shard.offer(), shard.number(), taken));
                yield new Attempt.Settled<>(Placement.standing(order.fingerprint(), standing.order()));
            }
            case Writing.NotAllowed no ->
                new Attempt.Settled<>(ended(order, taken, shard)
                        .orElseGet(() -> new Placement.Refused(NotAllowed.of(order, no.found()))));
            case Writing.UsedUp ignored -> {
                tidy(order, () -> reservations.release(shard.offer(), shard.number(), taken));
                yield new Attempt.Settled<>(new Placement.Refused(new Refusal.KeyUsedUp(order.id())));
            }
            case Writing.GivenUp ignored ->
                throw new StoreBusy(order.id().value(), "it took too long and was given up");
            case Writing.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
        };
    }

    /**
     * By the next write to the shard, which costs nothing. Where there are many notes already, by one of its own, tried
     * more eagerly than units are reserved there: each note that stays makes every write dearer, so that ever fewer get
     * through and ever more notes stay.
     */
    private void settle(Order order, Reservation taken, Shard shard) {
        settled.add(shard.offer(), shard.number(), taken.attempt());
        if (shard.reserved().size() <= MOST_NOTES) {
            return;
        }
        try {
            retries.untilDone(
                    order.id().value(), attempt -> reservations.trySettle(shard.offer(), shard.number(), taken));
            settled.remove(List.of(taken.attempt()));
        } catch (StoreBusy busy) {
            LOG.debug("The note for order {} is left to the next write: {}", order.id(), busy.getMessage());
        }
    }

    /** The answer is clear already, and what fails here is done when it is stale. */
    private static void tidy(Order order, Runnable work) {
        try {
            work.run();
        } catch (SdkException e) {
            LOG.debug(
                    "A reservation for order {} is left to be ended when it is stale: {}", order.id(), e.getMessage());
        }
    }
}
