package dev.stampede.simulation.world;

import dev.stampede.flashsale.sale.TendSales;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.simulation.Environment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One environment of the sales' sweeper: looks after the sales that are due, and ends what others left reserved of
 * offers whose sale nobody scheduled.
 */
final class SaleSweeping {

    /** The function's time-out less what it keeps to finish. */
    private static final Duration TIME = Duration.ofSeconds(45);

    private final TendSales tending;
    private final Offers offers;
    private final Shards shards;
    private final StaleReservations stale;
    private final Clock clock;

    SaleSweeping(Parts parts, Environment environment) {
        var dynamoDb = parts.database(Boundary.Role.SALE_SWEEPER, environment);
        tending = new SaleDesk(parts, Boundary.Role.SALE_SWEEPER, environment).tending();
        offers = new Offers(dynamoDb, Tables.CATALOGUE);
        shards = new Shards(dynamoDb, Tables.STOCK);
        stale = new StaleReservations(
                new Reservations(dynamoDb, Tables.STOCK), new ReservedOrders(dynamoDb, Tables.ORDERS, Tables.STOCK));
        clock = environment.clock();
    }

    void sweep(Instant firedAt, List<OfferId> sales) {
        tending.tend(firedAt, clock.instant().plus(TIME));
        offers.find(sales).values().stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .forEach(offer ->
                        shards.now(offer.id(), offer.shards()).forEach(shard -> stale.resolve(shard, clock.instant())));
    }
}
