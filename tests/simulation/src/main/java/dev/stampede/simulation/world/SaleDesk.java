package dev.stampede.simulation.world;

import dev.stampede.flashsale.sale.AmendSale;
import dev.stampede.flashsale.sale.FollowSale;
import dev.stampede.flashsale.sale.Reshard;
import dev.stampede.flashsale.sale.ReturnUnits;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleChanges;
import dev.stampede.flashsale.sale.SaleStock;
import dev.stampede.flashsale.sale.ScheduleSale;
import dev.stampede.flashsale.sale.TendSales;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSaleStock;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.flashsale.sale.dynamodb.StoredReservations;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.simulation.Environment;
import java.time.Duration;
import java.util.List;

/** One environment of what sales are scheduled, changed and looked after with, put together as its factory does. */
final class SaleDesk {

    /** As in the factory. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private final SaleStock stock;
    private final ScheduleSale schedule;
    private final SaleChanges changes;
    private final TendSales tending;

    SaleDesk(Parts parts, Boundary.Role role, Environment environment) {
        var dynamoDb = parts.database(role, environment);
        var clock = parts.boundary().clock(role, environment.clock());
        var retries = parts.retries(dynamoDb, environment, CONTENTION_BUDGET);
        var random = parts.simulation().random("seeds and movements of " + environment.name());
        var book = new DynamoDbSales(dynamoDb, Tables.SALES);
        stock = new DynamoDbSaleStock(dynamoDb, Tables.SALES, Tables.CATALOGUE, Tables.STOCK);
        schedule = new ScheduleSale(book, stock, retries, clock, random);
        var reservations = new StoredReservations(new StaleReservations(
                new Reservations(dynamoDb, Tables.STOCK), new ReservedOrders(dynamoDb, Tables.ORDERS, Tables.STOCK)));
        var reshard = new Reshard(
                stock,
                reservations,
                retries,
                clock,
                () -> Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX));
        var offers = new FollowSale(stock, reshard, retries);
        changes = SaleChanges.by(new AmendSale(book, offers, retries, clock));
        tending = new TendSales(
                book, stock, offers, reservations, new ReturnUnits(stock, retries, clock), retries, clock);
    }

    ScheduleSale schedule() {
        return schedule;
    }

    SaleChanges changes() {
        return changes;
    }

    TendSales tending() {
        return tending;
    }

    /** What shoppers find of the sale. */
    List<Ware> wares(Sale sale) {
        var found = stock.offers(sale.offerIds());
        return sale.offers().stream()
                .flatMap(offer -> found.values().stream()
                        .filter(known -> known.id().equals(offer.ordinary().inSale(sale.id())))
                        .map(known -> new Ware(known, Math.toIntExact(offer.stock()))))
                .toList();
    }
}
