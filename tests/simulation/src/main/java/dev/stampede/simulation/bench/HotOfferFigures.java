package dev.stampede.simulation.bench;

import dev.stampede.simulation.dynamodb.Usage;
import java.time.Duration;

/**
 * What it took to sell a hot offer.
 *
 * @param setup what was sold, and how
 * @param rush what the crowd did until it heard that nothing was left
 * @param used of the database in that time
 * @param sold units in all orders in the end, after reservations that were left behind had been given up
 * @param foundAgain how many of them were only sold after that
 * @param mostOnAPartition the most write units that one partition of the stock took in one second
 */
record HotOfferFigures(
        HotOfferSetup setup, Crowd.Rush rush, Usage used, long sold, long foundAgain, double mostOnAPartition) {

    /** Units that nobody can buy and nobody has. */
    long stranded() {
        return setup.units() - sold;
    }

    /** Write units that an order took in the tables. */
    double tableWrites() {
        return anOrder(used.tableWriteUnits());
    }

    /** Write units that an order took in the indexes. */
    double indexWrites() {
        return anOrder(used.indexWriteUnits());
    }

    /** Read units that an order took. */
    double reads() {
        return anOrder(used.readUnits());
    }

    /** Conflicts that an order met. */
    double conflicts() {
        return anOrder((double) used.conflicts());
    }

    /** Throttles that an order met. */
    double throttles() {
        return anOrder((double) used.throttles());
    }

    /** How long so many units take at this rate. */
    Duration timeFor(long units) {
        return Duration.ofNanos((long) (rush.time().toNanos() * ((double) units / rush.units())));
    }

    private double anOrder(double of) {
        return of / rush.orders();
    }
}
