package dev.stampede.infra.operations;

import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.shop.Functions;
import dev.stampede.infra.stage.Stage;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.sqs.IQueue;

/** Where the figures that people look at come from: AWS's own, and what the functions count. */
final class Metrics {

    private static final Duration MINUTE = Duration.minutes(1);
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final String namespace;
    private final Functions functions;
    private final String apiId;

    Metrics(Stage stage, Functions functions, String apiId) {
        this.namespace = stage.metricsNamespace();
        this.functions = functions;
        this.apiId = apiId;
    }

    Metric requests() {
        return api("Count", "Sum");
    }

    Metric serverErrors() {
        return api("5xx", "Sum");
    }

    Metric clientErrors() {
        return api("4xx", "Sum");
    }

    Metric latency(String statistic) {
        return api("Latency", statistic);
    }

    /** In percent of the requests of a minute; 0 where there were too few to tell. */
    IMetric serverErrorRate(int fewestRequests) {
        return MathExpression.Builder.create()
                .expression("IF(requests >= %d, 100 * errors / requests, 0)".formatted(fewestRequests))
                .usingMetrics(Map.of("requests", requests(), "errors", serverErrors()))
                .label("Server errors, percent")
                .period(MINUTE)
                .build();
    }

    /** How often checkout counted that in five minutes. */
    Metric checkout(String name) {
        return counted(functions.checkoutApi(), name);
    }

    /** How often fulfilment counted that in five minutes. */
    Metric fulfilment(String name) {
        return counted(functions.fulfilOrders(), name);
    }

    /** How often the sweeper of sales counted that in five minutes. */
    Metric saleSweeper(String name) {
        return counted(functions.saleSweeper(), name);
    }

    /** How often the sweeper counted that in five minutes. */
    Metric sweeper(String name) {
        return counted(functions.sweeper(), name);
    }

    /** How often parcels' function counted that in five minutes. */
    Metric parcels(String name) {
        return counted(functions.parcelsApi(), name);
    }

    /** Milliseconds from an order's placing to its payment. */
    Metric placedToPaid(String statistic) {
        return fulfilment("PlacedToPaid")
                .with(MetricOptions.builder().statistic(statistic).build());
    }

    /** The first in percent of both; 0 where both together are fewer than that. */
    static IMetric share(Metric part, Metric rest, int fewest, String label) {
        return MathExpression.Builder.create()
                .expression("IF(part + rest >= %d, 100 * part / (part + rest), 0)".formatted(fewest))
                .usingMetrics(Map.of("part", part, "rest", rest))
                .label(label)
                .period(FIVE_MINUTES)
                .build();
    }

    /** How old the last record is that the relay took over, in milliseconds. */
    IMetric relayAge() {
        return functions.orderRelay().live().metric("IteratorAge", every(MINUTE, "Maximum"));
    }

    static Metric oldest(IQueue queue) {
        return queue.metricApproximateAgeOfOldestMessage(every(MINUTE, "Maximum"));
    }

    static Metric waiting(IQueue queue) {
        return queue.metricApproximateNumberOfMessagesVisible(every(MINUTE, "Maximum"));
    }

    static Metric errors(JavaFunction function) {
        return function.function().metricErrors(every(MINUTE, "Sum"));
    }

    static Metric took(JavaFunction function, String statistic) {
        return function.function().metricDuration(every(MINUTE, statistic));
    }

    static Metric throttles(JavaFunction function) {
        return function.function().metricThrottles(every(MINUTE, "Sum"));
    }

    static Metric invocations(JavaFunction function) {
        return function.function().metricInvocations(every(FIVE_MINUTES, "Sum"));
    }

    static Metric environments(JavaFunction function) {
        return function.function().metric("ConcurrentExecutions", every(MINUTE, "Maximum"));
    }

    /** Of the whole account and region, in which all functions share one quota. */
    static Metric environmentsOfAll() {
        return Metric.Builder.create()
                .namespace("AWS/Lambda")
                .metricName("ConcurrentExecutions")
                .statistic("Maximum")
                .period(MINUTE)
                .build();
    }

    /**
     * Reads and writes that the table had no capacity for; what an index alone refuses holds its writes up, which shows
     * here.
     */
    static IMetric throttles(ITable table) {
        // Names in an expression are shared by all lines of a graph.
        var name = table.getNode().getId().toLowerCase(Locale.ROOT);
        return MathExpression.Builder.create()
                .expression("FILL(%1$sReads, 0) + FILL(%1$sWrites, 0)".formatted(name))
                .usingMetrics(Map.of(
                        name + "Reads", ofTable(table, "ReadThrottleEvents"),
                        name + "Writes", ofTable(table, "WriteThrottleEvents")))
                .label("Throttled calls of " + table.getNode().getId())
                .period(MINUTE)
                .build();
    }

    static Metric ofTable(ITable table, String name) {
        return table.metric(name, every(MINUTE, "Sum"));
    }

    private Metric api(String name, String statistic) {
        return Metric.Builder.create()
                .namespace("AWS/ApiGateway")
                .metricName(name)
                .dimensionsMap(Map.of("ApiId", apiId))
                .statistic(statistic)
                .period(MINUTE)
                .build();
    }

    /** As Powertools writes it: the namespace and service that the function's environment names. */
    private Metric counted(JavaFunction function, String name) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(Map.of("Service", function.getNode().getId()))
                .statistic("Sum")
                .period(FIVE_MINUTES)
                .build();
    }

    private static MetricOptions every(Duration period, String statistic) {
        return MetricOptions.builder().period(period).statistic(statistic).build();
    }
}
