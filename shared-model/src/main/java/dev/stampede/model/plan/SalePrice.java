package dev.stampede.model.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the sale costs at list prices: everything that is counted, at the peak's rate for pages all the time. */
final class SalePrice {

    /** From when on pollers are there. */
    private static final Duration BEFORE = Duration.ofMinutes(15);

    private static final double MILLION = 1_000_000;

    private final SaleForecast forecast;
    private final SalePlan plan;
    private final double pages;
    private final double pagesAtOrigin;

    SalePrice(SaleForecast forecast, SalePlan plan) {
        this.forecast = forecast;
        this.plan = plan;
        this.pages = (double) forecast.pageViews() * forecast.length().toSeconds();
        this.pagesAtOrigin =
                (double) forecast.pageViewsAtOrigin() * forecast.length().toSeconds();
    }

    List<PriceItem> items() {
        return List.of(
                warmThroughput(),
                writes(),
                reads(),
                apiRequests(),
                runs(),
                runTime(),
                prewarming(),
                queue(),
                pollers(),
                edge());
    }

    private PriceItem warmThroughput() {
        long reads = 0;
        long writes = 0;
        for (var table : plan.warmThroughput()) {
            reads += table.readUnits() - AwsLimits.NEW_TABLE_READ_UNITS;
            writes += table.writeUnits() - AwsLimits.NEW_TABLE_WRITE_UNITS;
        }
        return new PriceItem(
                "Warm throughput, once, on tables that never had more than new ones",
                writes * ListPrices.WARM_WRITE_UNIT + reads * ListPrices.WARM_READ_UNIT,
                String.format(
                        Locale.ROOT,
                        "%,d write units more × $%.5f + %,d read units more × $%.5f",
                        writes,
                        ListPrices.WARM_WRITE_UNIT,
                        reads,
                        ListPrices.WARM_READ_UNIT));
    }

    private PriceItem writes() {
        int lines = forecast.linesPerOrder();
        int placing = 2 + 2 * lines + 4;
        int paying = 2 + 2 * lines + 2 + 2 * lines;
        return perMillion(
                "DynamoDB writes",
                forecast.orders() * (double) (placing + paying),
                ListPrices.WRITE_UNITS_A_MILLION,
                String.format(
                        Locale.ROOT, "%,d orders × (%d to place + %d to pay)", forecast.orders(), placing, paying));
    }

    private PriceItem reads() {
        int anOrder = forecast.linesPerOrder() + TableLoad.LOOKS_AN_ORDER + 1;
        double aPage = 1 + 0.5 * plan.shardsPerHotOffer();
        return perMillion(
                "DynamoDB reads",
                forecast.orders() * (double) anOrder + pagesAtOrigin * aPage,
                ListPrices.READ_UNITS_A_MILLION,
                String.format(
                        Locale.ROOT,
                        "%,d orders × %d + %,.0f requests past the edge × %.1f",
                        forecast.orders(),
                        anOrder,
                        pagesAtOrigin,
                        aPage));
    }

    private PriceItem apiRequests() {
        return perMillion(
                "API Gateway requests",
                forecast.orders() * (double) FunctionLoad.REQUESTS_AN_ORDER + pagesAtOrigin,
                ListPrices.HTTP_REQUESTS_A_MILLION,
                String.format(
                        Locale.ROOT,
                        "%,d orders × %d + %,.0f requests past the edge",
                        forecast.orders(),
                        FunctionLoad.REQUESTS_AN_ORDER,
                        pagesAtOrigin));
    }

    private PriceItem runs() {
        int anOrder = FunctionLoad.REQUESTS_AN_ORDER + 2;
        return perMillion(
                "Lambda runs",
                forecast.orders() * (double) anOrder + pagesAtOrigin,
                ListPrices.FUNCTION_RUNS_A_MILLION,
                String.format(
                        Locale.ROOT,
                        "%,d orders × %d, as if relay and fulfilment had no batches, + %,.0f requests past the edge",
                        forecast.orders(),
                        anOrder,
                        pagesAtOrigin));
    }

    private PriceItem runTime() {
        double checkout =
                gigabyteSeconds(SaleFunction.CHECKOUT_API, forecast.orders() * (double) FunctionLoad.REQUESTS_AN_ORDER);
        double catalog = gigabyteSeconds(SaleFunction.CATALOG_API, pagesAtOrigin);
        double fulfilment = gigabyteSeconds(SaleFunction.FULFIL_ORDERS, (double) forecast.orders());
        double relay =
                gigabyteSeconds(SaleFunction.ORDER_RELAY, forecast.orders() / (double) FunctionLoad.RECORDS_OF_A_BATCH);
        return perMillion(
                "Lambda time",
                checkout + catalog + fulfilment + relay,
                ListPrices.GIGABYTE_SECONDS_A_MILLION,
                String.format(
                        Locale.ROOT,
                        "gigabyte-seconds: %,.0f CheckoutApi + %,.0f CatalogApi + %,.0f FulfilOrders + %,.0f OrderRelay",
                        checkout,
                        catalog,
                        fulfilment,
                        relay));
    }

    private double gigabyteSeconds(SaleFunction function, double runs) {
        return runs * forecast.durationOf(function).toMillis() / 1_000 * function.gigabytes();
    }

    private PriceItem prewarming() {
        double once = 0;
        for (var function : plan.prewarming()) {
            once += function.environments().value()
                    * function.hold().toSeconds()
                    * function.function().gigabytes();
        }
        return perMillion(
                "Starting environments before the sale",
                once * SalePlan.PREWARMING.size(),
                ListPrices.GIGABYTE_SECONDS_A_MILLION,
                String.format(Locale.ROOT, "%,.0f gigabyte-seconds × %d times", once, SalePlan.PREWARMING.size()));
    }

    private PriceItem queue() {
        return perMillion(
                "Queue requests",
                forecast.orders() * (double) ListPrices.REQUESTS_OF_A_MESSAGE,
                ListPrices.QUEUE_REQUESTS_A_MILLION,
                String.format(
                        Locale.ROOT,
                        "%,d orders × %d, as if no message shared a batch",
                        forecast.orders(),
                        ListPrices.REQUESTS_OF_A_MESSAGE));
    }

    private PriceItem pollers() {
        int pollers = plan.fulfilmentPollers() instanceof Polling.Provisioned provisioned ? provisioned.maximum() : 0;
        double hours = forecast.hours() + BEFORE.toMinutes() / 60.0;
        double polls = pollers * hours * 3_600 * AwsLimits.POLLS_A_POLLER;
        return new PriceItem(
                "Pollers of the queue",
                pollers * hours * ListPrices.POLLER_HOUR + polls * ListPrices.QUEUE_REQUESTS_A_MILLION / MILLION,
                String.format(
                        Locale.ROOT,
                        "%d pollers × %.2f h × $%.5f + %,.0f polls × $%.2f a million",
                        pollers,
                        hours,
                        ListPrices.POLLER_HOUR,
                        polls,
                        ListPrices.QUEUE_REQUESTS_A_MILLION));
    }

    private PriceItem edge() {
        double requests = pages + forecast.orders() * (double) FunctionLoad.REQUESTS_AN_ORDER;
        return perMillion(
                "CloudFront and WAF requests",
                requests,
                ListPrices.EDGE_REQUESTS_A_MILLION + ListPrices.FIREWALL_REQUESTS_A_MILLION,
                String.format(
                        Locale.ROOT,
                        "%,.0f requests for pages + %,d orders × %d",
                        pages,
                        forecast.orders(),
                        FunctionLoad.REQUESTS_AN_ORDER));
    }

    private static PriceItem perMillion(String what, double number, double price, String formula) {
        return new PriceItem(
                what, number * price / MILLION, String.format(Locale.ROOT, "(%s) × $%.4f a million", formula, price));
    }
}
