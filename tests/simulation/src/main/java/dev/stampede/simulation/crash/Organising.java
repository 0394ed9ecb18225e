package dev.stampede.simulation.crash;

import dev.stampede.flashsale.sale.AmendSale;
import dev.stampede.flashsale.sale.FollowSale;
import dev.stampede.flashsale.sale.Organiser;
import dev.stampede.flashsale.sale.Reshard;
import dev.stampede.flashsale.sale.ReturnUnits;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleChange;
import dev.stampede.flashsale.sale.SaleChanges;
import dev.stampede.flashsale.sale.SaleRequest;
import dev.stampede.flashsale.sale.SaleRequest.Wanted;
import dev.stampede.flashsale.sale.ScheduleSale;
import dev.stampede.flashsale.sale.Scheduling;
import dev.stampede.flashsale.sale.TendSales;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSaleStock;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.flashsale.sale.dynamodb.StoredReservations;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.world.Boundary.Role;
import dev.stampede.simulation.world.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A sale's use cases in one environment, put together as their factory does. Each answers what its organiser is told.
 */
final class Organising {

    static final Instant OPENS = Simulation.BEGINNING.plus(Duration.ofMinutes(30));
    static final Instant CLOSES = Simulation.BEGINNING.plus(Duration.ofHours(12));

    private static final Organiser ORGANISER = new Organiser.Operator(Goods.ORGANISER);
    private static final Duration BUDGET = Duration.ofSeconds(5);

    /** What a sweep may take: its function's time-out, less what it needs to finish. */
    private static final Duration SWEEP = Duration.ofSeconds(45);

    private final Market market;
    private final Clock clock;
    private final ScheduleSale scheduleSale;
    private final SaleChanges changes;
    private final TendSales tendSales;

    Organising(Market market, Environment environment) {
        this.market = market;
        clock = environment.clock();
        var dynamoDb = market.dynamoDb(environment, Role.SALES);
        var retries = market.retries(environment, dynamoDb, BUDGET);
        var sales = new DynamoDbSales(dynamoDb, Tables.SALES);
        var stock = new DynamoDbSaleStock(dynamoDb, Tables.SALES, Tables.CATALOGUE, Tables.STOCK);
        var reservations = new StoredReservations(new StaleReservations(
                new Reservations(dynamoDb, Tables.STOCK), new ReservedOrders(dynamoDb, Tables.ORDERS, Tables.STOCK)));
        var movements = market.random(environment, "movements between shards");
        var reshard = new Reshard(
                stock, reservations, retries, clock, () -> Long.toString(movements.nextLong(), Character.MAX_RADIX));
        var offers = new FollowSale(stock, reshard, retries);
        scheduleSale = new ScheduleSale(sales, stock, retries, clock, market.random(environment, "seeds"));
        changes = SaleChanges.by(new AmendSale(sales, offers, retries, clock));
        tendSales = new TendSales(
                sales, stock, offers, reservations, new ReturnUnits(stock, retries, clock), retries, clock);
    }

    /** Kettles and lamps, for a sale with that peak. */
    String schedule(long peakOrders, Admission admission) {
        var request = new SaleRequest(
                ORGANISER,
                Goods.SALE_KEY,
                "Black Friday",
                OPENS,
                CLOSES,
                peakOrders,
                admission,
                Set.of(),
                List.of(
                        new Wanted(Goods.KETTLE, Goods.SALE_PRICE, 12, 0),
                        new Wanted(Goods.LAMP, Goods.SALE_PRICE, 4, 0)));
        var outcome = scheduleSale.schedule(request);
        return outcome instanceof Scheduling.Scheduled scheduled ? told(scheduled.sale()) : String.valueOf(outcome);
    }

    String pause() {
        return answer(changes.pause().pause(Goods.SALE, ORGANISER));
    }

    String resume() {
        return answer(changes.resume().resume(Goods.SALE, ORGANISER));
    }

    /** Has it close an hour later. */
    String extend() {
        return answer(changes.extend().extend(Goods.SALE, ORGANISER, CLOSES.plus(Duration.ofHours(1))));
    }

    String cancel() {
        return answer(changes.cancel().cancel(Goods.SALE, ORGANISER));
    }

    String changePeak(long peakOrders) {
        return answer(changes.peak().change(Goods.SALE, ORGANISER, peakOrders));
    }

    /**
     * As the schedule has it.
     *
     * @throws StoreBusy when a sale could not be looked after, which the function only counts
     */
    void tend() {
        var now = clock.instant();
        if (tendSales.tend(now, now.plus(SWEEP)).failed() > 0) {
            throw new StoreBusy("the sales", "one could not be looked after");
        }
    }

    private String answer(SaleChange change) {
        return change instanceof SaleChange.Changed changed ? told(changed.sale()) : String.valueOf(change);
    }

    /** Without its seed, which is another each time. */
    private String told(Sale sale) {
        market.commits(sale.seedCommitment());
        return "%s in revision %d".formatted(sale.status(), sale.revision());
    }
}
