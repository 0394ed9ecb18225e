package dev.stampede.simulation.bench;

import dev.stampede.model.plan.StockShards;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.dynamodb.Database;
import dev.stampede.simulation.dynamodb.Limits;

/**
 * What many shards cost those who don't buy.
 *
 * @param shards of the offer
 * @param lookReads read units of one look at what is available
 * @param termsWrites write units of changing the offer's terms, in tables and indexes: a pause of its sale
 */
record ShardCosts(int shards, double lookReads, double termsWrites) {

    private static final long UNITS = 9_000;

    /** Counts them by the real use cases. */
    static ShardCosts of(int shards, long seed) {
        var setup = HotOfferSetup.of(HotOfferSetup.Protocol.TRANSACTION, 1, UNITS);
        try (var simulation = new Simulation(seed)) {
            var stand = new SaleStand(new Database(simulation, Limits.PUBLISHED), simulation.outside());
            stand.open(setup);
            var office = new SaleOffice(simulation, stand, simulation.outside());
            var sale = office.schedule(UNITS, (long) shards * StockShards.ORDERS_A_SHARD);
            var offer = office.offer(sale);
            var before = stand.used();
            stand.shardsLately(offer);
            double reads = stand.used(before).readUnits();
            before = stand.used();
            office.pause(sale);
            return new ShardCosts(offer.shards(), reads, stand.used(before).writeUnits());
        }
    }
}
