package dev.stampede.model.plan;

import java.util.List;
import java.util.Locale;

/** How many environments of each function the peak takes: Little's law, what is underway = rate × duration. */
final class FunctionLoad {

    /** As for the tables: durations vary, and those of a cold environment's first runs are longer. */
    static final double RESERVE = TableLoad.RESERVE;

    /** A quote, the order, and looks at it. */
    static final int REQUESTS_AN_ORDER = 2 + TableLoad.LOOKS_AN_ORDER;

    /** Of a shard of the stream, as the event source mapping of the order relay says. */
    static final int BATCHES_OF_A_SHARD = 4;

    /** Records in a batch of the order relay. */
    static final int RECORDS_OF_A_BATCH = 100;

    /** For functions that the crowd doesn't call. */
    private static final int A_FEW = 5;

    private static final String LITTLE = "Lambda developer guide, \"Understanding Lambda function scaling\"; ";

    private final SaleForecast forecast;
    private final WarmThroughput orders;

    FunctionLoad(SaleForecast forecast, WarmThroughput orders) {
        this.forecast = forecast;
        this.orders = orders;
    }

    List<FunctionPlan> all() {
        return List.of(
                catalogApi(),
                checkoutApi(),
                orderRelay(),
                fulfilOrders(),
                parcelsApi(),
                sweeper(),
                sellingApi(),
                flashsaleApi(),
                saleSweeper(),
                stockWatcher());
    }

    private FunctionPlan catalogApi() {
        return byRate(
                SaleFunction.CATALOG_API,
                forecast.pageViewsAtOrigin(),
                String.format(Locale.ROOT, "%,d requests past the edge", forecast.pageViewsAtOrigin()),
                "A restore is well under a second and the edge answers most; kept ready it would cost before a crowd comes");
    }

    private FunctionPlan checkoutApi() {
        long requests = (long) forecast.peakOrders() * REQUESTS_AN_ORDER;
        return byRate(
                SaleFunction.CHECKOUT_API,
                requests,
                String.format(Locale.ROOT, "%,d orders × %d requests", forecast.peakOrders(), REQUESTS_AN_ORDER),
                "Started before the sale opens, so nobody waits for a restore; beyond provisioned concurrency, whatever the"
                        + " plan didn't foresee would start without a snapshot, in seconds");
    }

    private FunctionPlan orderRelay() {
        int shards = orders.partitions();
        var environments = new Figure(
                SaleFunction.ORDER_RELAY.logicalId(),
                (long) shards * BATCHES_OF_A_SHARD,
                "environments at most",
                String.format(
                        Locale.ROOT,
                        "%d partitions of Orders × %d batches of a shard at once",
                        shards,
                        BATCHES_OF_A_SHARD),
                "Lambda developer guide, \"Process DynamoDB records with Lambda\", parallelization factor");
        long runs = Math.max(shards, Math.ceilDiv(forecast.peakOrders(), RECORDS_OF_A_BATCH));
        return plan(
                SaleFunction.ORDER_RELAY,
                runs,
                environments,
                "Nobody waits for it; the stream keeps what came first",
                false);
    }

    private FunctionPlan fulfilOrders() {
        var duration = forecast.durationOf(SaleFunction.FULFIL_ORDERS);
        long underway = Math.max(1, forecast.payments() * duration.toMillis() / 1_000);
        var environments = new Figure(
                SaleFunction.FULFIL_ORDERS.logicalId(),
                underway,
                "environments at most",
                String.format(
                        Locale.ROOT,
                        "%,d payments × %,d ms, rounded down: no reserve, the provider would refuse the rest",
                        forecast.payments(),
                        duration.toMillis()),
                LITTLE + SaleFunction.FULFIL_ORDERS.durationSource());
        return plan(
                SaleFunction.FULFIL_ORDERS,
                forecast.payments(),
                environments,
                "Nobody waits for it; the queue keeps what the payment provider can't take yet",
                false);
    }

    private FunctionPlan parcelsApi() {
        return few(SaleFunction.PARCELS_API, A_FEW, "Sellers pack after the rush; the crowd doesn't call it");
    }

    private FunctionPlan sweeper() {
        return few(SaleFunction.SWEEPER, 1, "One run a minute; nobody waits for it");
    }

    private FunctionPlan sellingApi() {
        return few(SaleFunction.SELLING_API, A_FEW, "Few sellers, before the sale; the crowd doesn't call it");
    }

    /** One request a second of each shopper who waits would reach it past the edge only once a second and sale. */
    private FunctionPlan flashsaleApi() {
        return few(SaleFunction.FLASHSALE_API, A_FEW, "The edge answers for a second; the crowd orders at checkout");
    }

    private FunctionPlan saleSweeper() {
        return few(SaleFunction.SALE_SWEEPER, 1, "One run a minute; nobody waits for it");
    }

    private FunctionPlan stockWatcher() {
        return few(SaleFunction.STOCK_WATCHER, A_FEW, "Woken where a shard sells out; nobody waits for it");
    }

    private FunctionPlan byRate(SaleFunction function, long requests, String rate, String why) {
        var duration = forecast.durationOf(function);
        var environments = new Figure(
                function.logicalId(),
                Math.max(1, (long) Math.ceil(requests * duration.toMillis() * RESERVE / 1_000)),
                "environments",
                String.format(Locale.ROOT, "%s × %,d ms × %.2f in reserve", rate, duration.toMillis(), RESERVE),
                LITTLE + function.durationSource());
        return plan(function, requests, environments, why, true);
    }

    private FunctionPlan few(SaleFunction function, int environments, String why) {
        return plan(
                function,
                1,
                new Figure(function.logicalId(), environments, "at most", "allowed for", "assumed"),
                why,
                false);
    }

    private FunctionPlan plan(
            SaleFunction function, long requests, Figure environments, String why, boolean prewarmed) {
        double provisioned = environments.value()
                * function.gigabytes()
                * forecast.length().toSeconds()
                * ListPrices.PROVISIONED_GIGABYTE_SECONDS_A_MILLION
                / 1_000_000;
        return new FunctionPlan(
                function, requests, environments, why, prewarmed, ListPrices.JAVA_SNAPSHOTS, provisioned);
    }
}
