package dev.stampede.simulation.world;

import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.simulation.Environment;
import java.time.Clock;
import java.util.List;

/** One environment of the sales' sweeper: ends what others left reserved. */
final class SaleSweeping {

    private final Offers offers;
    private final Shards shards;
    private final StaleReservations stale;
    private final Clock clock;

    SaleSweeping(Parts parts, Environment environment) {
        var dynamoDb = parts.database(Boundary.Role.SALE_SWEEPER, environment);
        offers = new Offers(dynamoDb, Tables.CATALOGUE);
        shards = new Shards(dynamoDb, Tables.STOCK);
        stale = new StaleReservations(
                new Reservations(dynamoDb, Tables.STOCK), new ReservedOrders(dynamoDb, Tables.ORDERS, Tables.STOCK));
        clock = environment.clock();
    }

    void sweep(List<OfferId> sales) {
        offers.find(sales).values().stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .forEach(offer ->
                        shards.now(offer.id(), offer.shards()).forEach(shard -> stale.resolve(shard, clock.instant())));
    }
}
