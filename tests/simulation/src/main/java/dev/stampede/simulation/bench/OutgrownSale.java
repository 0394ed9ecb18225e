package dev.stampede.simulation.bench;

import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import java.time.Duration;

/**
 * A sale that is planned for a tenth of the crowd that comes, and is split while it sells.
 *
 * @param units that it had
 * @param shardsBefore that it was planned with
 * @param shardsAfter that it had in the end
 * @param before orders a second until the split was asked for
 * @param after orders a second in the best second after it
 * @param splitTook until all shards were there
 * @param foundAgain units that were only sold after reservations that were left behind had been given up
 * @param stranded units that were neither sold nor free
 * @param rush all that the crowd did; it came after the notice
 */
record OutgrownSale(
        long units,
        int shardsBefore,
        int shardsAfter,
        double before,
        double after,
        Duration splitTook,
        long foundAgain,
        long stranded,
        Crowd.Rush rush) {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** Orders a second; a tenth of what is asked for in the end. */
    private static final int PLANNED_PEAK = 2_000;

    private static final int TIMES = 10;

    /** How long the sale runs before its seller sees that the plan was wrong. */
    static final Duration NOTICED_AFTER = Duration.ofSeconds(3);

    /**
     * Sells so many units.
     *
     * @throws IllegalStateException when a unit was lost, or sold twice
     */
    static OutgrownSale sell(long units, long seed) {
        var setup = HotOfferSetup.of(HotOfferSetup.Protocol.TRANSACTION, 1, units);
        try (var simulation = new Simulation(seed)) {
            var stand = new SaleStand(new Database(simulation, setup.limits()), simulation.outside());
            stand.open(setup);
            var office = new SaleOffice(simulation, stand, simulation.environment("office"));
            var setAside = new SaleOffice(simulation, stand, simulation.outside());
            var sale = setAside.schedule(units, PLANNED_PEAK);
            var planned = setAside.offer(sale);
            var crowd = new Crowd(setup, simulation, stand);
            crowd.comeAfter(SaleOffice.NOTICE, planned);
            var noticed = SaleOffice.NOTICE.plus(NOTICED_AFTER);
            var split = new long[1];
            simulation.start("seller", noticed, () -> {
                office.changePeak(sale, (long) PLANNED_PEAK * TIMES);
                split[0] = simulation.nanoTime();
            });
            simulation.run(LONGEST);
            var grown = setAside.offer(sale);
            var rush = crowd.soFar();
            long sold = new Sweep(simulation, stand, crowd).sellTheRest(grown, units);
            return new OutgrownSale(
                    units,
                    planned.shards(),
                    grown.shards(),
                    rush.rate(SaleOffice.NOTICE, noticed),
                    rush.bestSecond(),
                    Duration.ofNanos(split[0]).minus(noticed),
                    sold - rush.units(),
                    units - sold,
                    rush);
        }
    }
}
