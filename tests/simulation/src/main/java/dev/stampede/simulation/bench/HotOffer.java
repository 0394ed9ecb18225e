package dev.stampede.simulation.bench;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.simulation.DrawnFates;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Fates;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import java.time.Duration;

/** Sells one hot offer by the real use case over modelled partitions. */
final class HotOffer {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** How often a call ends in each of the ways that it can end badly. */
    private static final double MISHAPS = 0.002;

    private final HotOfferSetup setup;
    private final Simulation simulation;
    private final SaleStand stand;
    private final Crowd crowd;

    private HotOffer(HotOfferSetup setup, Simulation simulation) {
        this.setup = setup;
        this.simulation = simulation;
        stand = new SaleStand(new Database(simulation, setup.limits()), simulation.outside());
        crowd = new Crowd(setup, simulation, stand);
    }

    /**
     * Sells it all.
     *
     * @throws IllegalStateException when a unit was lost, or sold twice
     */
    static HotOfferFigures sell(HotOfferSetup setup, long seed) {
        try (var simulation = new Simulation(seed)) {
            return new HotOffer(setup, simulation).sell();
        }
    }

    private HotOfferFigures sell() {
        var offer = stand.open(setup);
        if (setup.weather() == HotOfferSetup.Weather.STORM) {
            simulation.fates(storm());
        }
        var before = stand.used();
        come(offer);
        var rush = crowd.soFar();
        var used = stand.used(before);
        double most = stand.mostOnAPartitionOfStock();
        simulation.fates(Fates.FINE);
        long sold = new Sweep(simulation, stand, crowd).sellTheRest(offer, setup.units());
        return new HotOfferFigures(setup, rush, used, sold, sold - rush.units(), most);
    }

    private void come(Offer offer) {
        crowd.comeAfter(Duration.ZERO, offer);
        simulation.run(LONGEST);
    }

    private DrawnFates storm() {
        var fates = new DrawnFates(simulation.random("storm"));
        for (var ending : Ending.values()) {
            if (ending != Ending.ANSWERED) {
                fates.with(ending, MISHAPS);
            }
        }
        return fates;
    }
}
