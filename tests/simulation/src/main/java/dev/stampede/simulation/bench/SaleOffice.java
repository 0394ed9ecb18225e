package dev.stampede.simulation.bench;

import dev.stampede.flashsale.sale.AmendSale;
import dev.stampede.flashsale.sale.FollowSale;
import dev.stampede.flashsale.sale.Organiser;
import dev.stampede.flashsale.sale.Reshard;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleChange;
import dev.stampede.flashsale.sale.SaleChanges;
import dev.stampede.flashsale.sale.SaleRequest;
import dev.stampede.flashsale.sale.SaleStock;
import dev.stampede.flashsale.sale.ScheduleSale;
import dev.stampede.flashsale.sale.Scheduling;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSaleStock;
import dev.stampede.flashsale.sale.dynamodb.DynamoDbSales;
import dev.stampede.flashsale.sale.dynamodb.StoredReservations;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The seller's side of a sale: the real use cases that schedule it and change it while it sells. */
final class SaleOffice {

    /** From scheduling to opening. */
    static final Duration NOTICE = Duration.ofSeconds(60);

    /** As flash sales' own. */
    private static final Duration CONTENTION_BUDGET = Duration.ofSeconds(5);

    private static final Organiser SELLER = new Organiser.Seller(SaleStand.ACCOUNT, SaleStand.SELLER);

    private final SaleStock stock;
    private final ScheduleSale schedule;
    private final SaleChanges changes;

    SaleOffice(Simulation simulation, SaleStand stand, Environment environment) {
        var client = stand.client(environment);
        var random = simulation.random("office");
        var retries = new Retries(
                new Transactions(client), environment.clock(), environment.pause(), random, CONTENTION_BUDGET);
        var book = new DynamoDbSales(client, SaleStand.SALES);
        stock = new DynamoDbSaleStock(client, SaleStand.SALES, SaleStand.CATALOGUE, SaleStand.STOCK);
        schedule = new ScheduleSale(book, stock, retries, environment.clock(), random);
        var reservations = new StoredReservations(new StaleReservations(
                new Reservations(client, SaleStand.STOCK),
                new ReservedOrders(client, SaleStand.ORDERS, SaleStand.STOCK)));
        var reshard = new Reshard(
                stock, reservations, retries, environment.clock(), () -> Long.toUnsignedString(random.nextLong()));
        changes = SaleChanges.by(
                new AmendSale(book, new FollowSale(stock, reshard, retries), retries, environment.clock()));
    }

    /** A sale of the stand's ordinary offer, which opens after the notice. */
    Sale schedule(long units, long peakOrders) {
        var opens = Simulation.BEGINNING.plus(NOTICE);
        var wanted = new SaleRequest.Wanted(SaleStand.ORDINARY, Money.of(999, "EUR"), units, 0);
        var request = new SaleRequest(
                SELLER,
                "black friday",
                "Black Friday",
                opens,
                opens.plus(Duration.ofHours(1)),
                peakOrders,
                Admission.OPEN,
                Set.of(),
                List.of(wanted));
        var outcome = schedule.schedule(request);
        if (outcome instanceof Scheduling.Scheduled scheduled) {
            return scheduled.sale();
        }
        throw new IllegalStateException("The sale can't be scheduled: " + outcome);
    }

    /** The sale's own offer as it is now. */
    Offer offer(Sale sale) {
        return stock.offers(sale.offerIds()).values().stream().findFirst().orElseThrow();
    }

    /** Plans it for another peak while it sells. */
    void changePeak(Sale sale, long peakOrders) {
        done(changes.peak().change(sale.id(), SELLER, peakOrders));
    }

    /** Changes the terms of its offer for as long as it is paused. */
    void pause(Sale sale) {
        done(changes.pause().pause(sale.id(), SELLER));
    }

    private static void done(SaleChange change) {
        if (!(change instanceof SaleChange.Changed)) {
            throw new IllegalStateException("The sale can't be changed: " + change);
        }
    }
}
