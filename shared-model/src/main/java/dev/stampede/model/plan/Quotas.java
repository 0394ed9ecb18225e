package dev.stampede.model.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What must be let through by the account and by the payment provider. */
final class Quotas {

    private final SaleForecast forecast;
    private final List<WarmThroughput> tables;
    private final List<FunctionPlan> functions;

    Quotas(SaleForecast forecast, List<WarmThroughput> tables, List<FunctionPlan> functions) {
        this.forecast = forecast;
        this.tables = tables;
        this.functions = functions;
    }

    List<Quota> all() {
        return List.of(
                new Quota("Lambda: concurrent executions", AwsLimits.CONCURRENCY, concurrency()),
                new Quota("API Gateway: throttle rate, requests a second", AwsLimits.API_REQUESTS, apiRequests()),
                new Quota("CloudFront: requests a second of a distribution", AwsLimits.EDGE_REQUESTS, edgeRequests()),
                new Quota(
                        "DynamoDB: read units of a table",
                        AwsLimits.TABLE_UNITS,
                        busiest("reads", WarmThroughput::readUnits)),
                new Quota(
                        "DynamoDB: write units of a table",
                        AwsLimits.TABLE_UNITS,
                        busiest("writes", WarmThroughput::writeUnits)),
                new Quota(
                        "Payment provider: payments a second",
                        forecast.payments(),
                        new PaymentWait(forecast).needed()));
    }

    /** Lambda counts environments at once, and ten requests a second for each: short runs need more of the latter. */
    private Figure concurrency() {
        long environments = functions.stream()
                .mapToLong(function -> function.environments().value())
                .sum();
        long requests =
                reserved(functions.stream().mapToLong(FunctionPlan::requests).sum());
        return new Figure(
                "Concurrency of all functions",
                Math.max(environments, Math.ceilDiv(requests, AwsLimits.REQUESTS_A_CONCURRENCY)),
                "concurrent executions",
                String.format(
                        Locale.ROOT,
                        "the greater of %,d environments in all and %,d requests a second, reserve included, ÷ %d",
                        environments,
                        requests,
                        AwsLimits.REQUESTS_A_CONCURRENCY),
                "Lambda developer guide, \"Lambda quotas\" and \"Understanding Lambda function scaling\"");
    }

    private long orderRequests() {
        return (long) forecast.peakOrders() * FunctionLoad.REQUESTS_AN_ORDER;
    }

    private static long reserved(long requests) {
        return (long) Math.ceil(requests * TableLoad.RESERVE);
    }

    Figure apiRequests() {
        return new Figure(
                "Requests of the API",
                reserved(orderRequests() + forecast.pageViewsAtOrigin()),
                "requests a second",
                String.format(
                        Locale.ROOT,
                        "(%,d orders × %d requests + %,d requests past the edge) × %.2f in reserve",
                        forecast.peakOrders(),
                        FunctionLoad.REQUESTS_AN_ORDER,
                        forecast.pageViewsAtOrigin(),
                        TableLoad.RESERVE),
                "API Gateway developer guide, \"Quotas\"");
    }

    private Figure edgeRequests() {
        return new Figure(
                "Requests of the edge",
                reserved(orderRequests() + forecast.pageViews()),
                "requests a second",
                String.format(
                        Locale.ROOT,
                        "(%,d orders × %d requests + %,d requests for pages) × %.2f in reserve",
                        forecast.peakOrders(),
                        FunctionLoad.REQUESTS_AN_ORDER,
                        forecast.pageViews(),
                        TableLoad.RESERVE),
                "CloudFront developer guide, \"Quotas\"");
    }

    private Figure busiest(String what, ToLongFunction<WarmThroughput> units) {
        var busiest = tables.getFirst();
        for (var table : tables) {
            if (units.applyAsLong(table) > units.applyAsLong(busiest)) {
                busiest = table;
            }
        }
        return new Figure(
                "The busiest table's or index's " + what,
                units.applyAsLong(busiest),
                "units a second",
                busiest.target() + ", as above",
                "DynamoDB developer guide, \"Quotas in Amazon DynamoDB\"");
    }
}
