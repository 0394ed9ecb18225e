package dev.stampede.infra.operations;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.shop.ShopStack;
import dev.stampede.infra.stage.Stage;
import java.util.Arrays;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/**
 * One page for each question that is asked at night: is the shop there, can one order, do orders move on, is money
 * right.
 */
final class Dashboards extends Construct {

    /** Two graphs a row. */
    private static final int WIDTH = 12;

    private final String stage;
    private final Metrics metrics;

    Dashboards(Construct scope, String id, Stage stage, Metrics metrics, ShopStack shop, Tables tables) {
        super(scope, id);
        this.stage = stage.name();
        this.metrics = metrics;
        shop(shop);
        checkout(shop, tables);
        fulfilment(shop);
        money();
    }

    private void shop(ShopStack shop) {
        dashboard(
                "Shop",
                graph("Requests", metrics.requests(), metrics.clientErrors(), metrics.serverErrors()),
                graph("Answers took, ms", metrics.latency("p50"), metrics.latency("p90"), metrics.latency("p99")),
                graph(
                        "Environments",
                        shop.functions().http().stream()
                                .map(Metrics::environments)
                                .toArray(IMetric[]::new)),
                graph(
                        "Errors and throttles of functions",
                        shop.functions().http().stream()
                                .flatMap(Dashboards::troubles)
                                .toArray(IMetric[]::new)));
    }

    private void checkout(ShopStack shop, Tables tables) {
        dashboard(
                "Checkout",
                graph(
                        "Orders",
                        metrics.checkout("OrdersPlaced"),
                        metrics.checkout("OrdersSoldOut"),
                        metrics.checkout("OrdersRefused")),
                graph(
                        "Checkout took, ms",
                        Metrics.took(shop.functions().checkoutApi(), "p50"),
                        Metrics.took(shop.functions().checkoutApi(), "p99")),
                graph(
                        "Write units",
                        Metrics.ofTable(tables.orders(), "ConsumedWriteCapacityUnits"),
                        Metrics.ofTable(tables.stock(), "ConsumedWriteCapacityUnits")),
                graph(
                        "Throttled calls and conflicts",
                        Metrics.throttles(tables.stock()),
                        Metrics.throttles(tables.orders()),
                        Metrics.ofTable(tables.stock(), "TransactionConflict")));
    }

    private void fulfilment(ShopStack shop) {
        dashboard(
                "Fulfilment",
                graph("From placed to paid, ms", metrics.placedToPaid("p50"), metrics.placedToPaid("p90")),
                graph("The relay is behind by, ms", metrics.relayAge()),
                graph(
                        "Waiting messages",
                        Metrics.waiting(shop.queues().fulfilment()),
                        Metrics.waiting(shop.queues().fulfilmentDeadLetters()),
                        Metrics.waiting(shop.queues().relayDeadLetters())),
                graph("Oldest message, s", Metrics.oldest(shop.queues().fulfilment())),
                graph(
                        "Parcels",
                        metrics.parcels("ParcelsPacked"),
                        metrics.parcels("ParcelsShipped"),
                        metrics.parcels("ParcelsDelivered")),
                graph(
                        "Sweepers",
                        metrics.sweeper("OrdersResent"),
                        metrics.sweeper("SweepFailures"),
                        metrics.saleSweeper("ReservationsResolved"),
                        metrics.saleSweeper("SaleSweepFailures")));
    }

    private void money() {
        dashboard(
                "Money",
                graph("Payments", metrics.fulfilment("OrdersPaid"), metrics.fulfilment("PaymentsDeclined")),
                graph(
                        "Given back",
                        metrics.fulfilment("OrdersRefunded"),
                        metrics.fulfilment("OrdersCancelled"),
                        metrics.fulfilment("HoldsExpired"),
                        metrics.sweeper("HoldsExpired")));
    }

    private void dashboard(String concern, IWidget... widgets) {
        var dashboard = Dashboard.Builder.create(this, concern)
                .dashboardName("stampede-%s-%s".formatted(stage, concern))
                .build();
        dashboard.addWidgets(widgets);
    }

    private static GraphWidget graph(String title, IMetric... lines) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH)
                .left(Arrays.asList(lines))
                .build();
    }

    private static Stream<IMetric> troubles(JavaFunction function) {
        return Stream.of(Metrics.errors(function), Metrics.throttles(function));
    }
}
