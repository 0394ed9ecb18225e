package dev.stampede.simulation.bench;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.simulation.Simulation;
import java.time.Duration;

/** Gives back the units of reservations that were left behind, and has them sold. */
final class Sweep {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** How often reservations are looked for, before what is left counts as lost. */
    private static final int SWEEPS = 3;

    private final Simulation simulation;
    private final SaleStand stand;
    private final Crowd crowd;

    Sweep(Simulation simulation, SaleStand stand, Crowd crowd) {
        this.simulation = simulation;
        this.stand = stand;
        this.crowd = crowd;
    }

    /**
     * Sells what is left, and answers how many units were sold in the end.
     *
     * @throws IllegalStateException when a unit was lost, or sold twice
     */
    long sellTheRest(Offer offer, long units) {
        for (int sweep = 0; sweep < SWEEPS && crowd.soFar().units() < units; sweep++) {
            simulation.start("sweeper", StaleReservations.AFTER.plusSeconds(1), () -> resolve(offer));
            simulation.run(LONGEST);
            crowd.comeAfter(Duration.ZERO, offer);
            simulation.run(LONGEST);
        }
        long sold = crowd.soFar().units();
        stand.check(offer, sold, units);
        return sold;
    }

    private void resolve(Offer offer) {
        var client = stand.client(simulation.environment("sweeper"));
        var stale = new StaleReservations(
                new Reservations(client, SaleStand.STOCK),
                new ReservedOrders(client, SaleStand.ORDERS, SaleStand.STOCK));
        stand.shards(offer)
                .forEach(shard -> stale.resolve(shard, simulation.clock().instant()));
    }
}
