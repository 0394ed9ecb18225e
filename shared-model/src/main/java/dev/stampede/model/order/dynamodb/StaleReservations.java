package dev.stampede.model.order.dynamodb;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Reservations;
import java.time.Duration;
import java.time.Instant;

/**
 * Ends reservations that were left behind, because an environment stopped between taking units and writing their order,
 * or between writing it and saying so. It goes by the order's own item: when the order stands by that attempt, the
 * units are in it; when not, the attempt is given up first and the units are freed after. Any number of these may work
 * at once.
 */
public final class StaleReservations {

    /**
     * How long a reservation is left alone. Three times what a request may take before its function's time-out ends it:
     * sooner would be as safe, but would give up attempts that were about to succeed.
     */
    public static final Duration AFTER = Duration.ofSeconds(60);

    private final Reservations reservations;
    private final ReservedOrders orders;

    /** Ends reservations in these. */
    public StaleReservations(Reservations reservations, ReservedOrders orders) {
        this.reservations = reservations;
        this.orders = orders;
    }

    /** Ends those of the shard that are stale at that time; answers how many there were. */
    public int resolve(Shard shard, Instant now) {
        var stale = shard.reserved().stream()
                .filter(taken -> taken.at().plus(AFTER).isBefore(now))
                .toList();
        stale.forEach(taken -> resolve(shard.offer(), shard.number(), taken));
        return stale.size();
    }

    /** Removes the notes of orders that stand, however new; leaves alone whatever may still come. */
    public void settleStanding(Shard shard) {
        shard.reserved().stream()
                .filter(taken -> orders.stands(shard.offer(), shard.number(), taken))
                .forEach(taken -> reservations.settle(shard.offer(), shard.number(), taken));
    }

    private void resolve(OfferId offer, int shard, Reservation taken) {
        switch (orders.giveUp(offer, shard, taken)) {
            case BY_THIS_ATTEMPT -> reservations.settle(offer, shard, taken);
            case NONE, BY_ANOTHER -> reservations.release(offer, shard, taken);
        }
    }
}
