package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.DespiteFailures;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.Order;
import dev.stampede.model.request.RequestTime;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Reservations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends reservations that were left behind, because an environment stopped between taking units and writing their order,
 * or between writing it and saying so. It goes by the order's own item: when the order stands by that attempt, the
 * units are in it; when not, the attempt is given up first and the units are freed after. Any number of these may work
 * at once.
 */
public final class StaleReservations {

    /**
     * How long a reservation is left alone. Sooner would be as safe, but would give up attempts that were about to
     * succeed.
     */
    public static final Duration AFTER = RequestTime.LIMIT.multipliedBy(3);

    private final Reservations reservations;
    private final ReservedOrders orders;

    /** Ends reservations in these. */
    public StaleReservations(Reservations reservations, ReservedOrders orders) {
        this.reservations = reservations;
        this.orders = orders;
    }

    /**
     * Ends those of the shard that are stale at that time, each whether or not the others can be; answers how many
     * there were.
     */
    public int resolve(Shard shard, Instant now) {
        var stale = shard.reserved().stream()
                .filter(taken -> taken.at().plus(AFTER).isBefore(now))
                .toList();
        DespiteFailures.forEach(stale, taken -> end(shard.offer(), shard.number(), taken, now));
        return stale.size();
    }

    /** Removes the notes of orders that stand, however new; leaves alone whatever may still come. */
    public void settleStanding(Shard shard) {
        DespiteFailures.forEach(shard.reserved(), taken -> {
            if (orders.stands(taken)) {
                reservations.settle(shard.offer(), shard.number(), taken);
            }
        });
    }

    /**
     * Ends one, stale or not: with its order where that stands, and else with the attempt given up and the units free.
     *
     * @return the order that stands, by this attempt or another
     */
    public Optional<Order> end(OfferId offer, int shard, Reservation taken, Instant now) {
        var standing = orders.giveUp(taken.order(), taken.attempt(), now);
        if (standing.map(Order::attempt).equals(Optional.of(taken.attempt()))) {
            reservations.settle(offer, shard, taken);
        } else {
            reservations.release(offer, shard, taken);
        }
        return standing;
    }
}
