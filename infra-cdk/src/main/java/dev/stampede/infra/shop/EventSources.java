package dev.stampede.infra.shop;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.model.plan.Polling;
import dev.stampede.model.plan.SalePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.ProvisionedPollerConfig;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * What Lambda polls on the functions' behalf. Both report the items that failed, so that the others aren't done twice.
 */
final class EventSources extends Construct {

    /** None: an order moves on at once. */
    static final Duration FULFIL_BATCHING_WINDOW = Duration.seconds(0);

    /**
     * Orders that wait for the marketplace's own next step, which is what they have this attribute for. Nobody needs to
     * be told of the others, or of parcels, and a run that tells nobody isn't paid for.
     */
    private static final Map<String, Object> WAITING_ORDERS = FilterCriteria.filter(Map.of(
            "dynamodb", Map.of("NewImage", Map.of(Tables.DUE_BUCKET, Map.of("S", FilterRule.exists())))));

    /** Shards that have run empty, and those that are no longer: all that the catalogue wants to know of the stock. */
    private static final List<Map<String, Object>> EMPTIED_OR_FILLED = List.of(empty("NewImage"), empty("OldImage"));

    /**
     * At most 50 environments at once: each makes one call to the payment provider at a time, of about half a second,
     * and Stripe, the provider in view, takes 100 a second. Without it a rush would open the circuit breaker.
     */
    private static final Polling EVERY_DAY = new Polling.Standard(50);

    EventSources(Construct scope, String id) {
        super(scope, id);
    }

    /**
     * Feeds orders from the queue to their fulfilment.
     *
     * @param sale what it is made ready for: then pollers that are there before the first message, if that many are
     *     needed
     */
    void fulfilment(IQueue queue, JavaFunction fulfilOrders, Optional<SalePlan> sale) {
        fulfilOrders.onQueue(queue, "ReceiveMessage", "DeleteMessage", "GetQueueAttributes");
        var mapping = EventSourceMapping.Builder.create(this, "FulfilmentQueueToFulfilOrders")
                .target(fulfilOrders.live())
                .eventSourceArn(queue.getQueueArn())
                .batchSize(10)
                .maxBatchingWindow(FULFIL_BATCHING_WINDOW)
                .reportBatchItemFailures(true);
        switch (sale.map(SalePlan::fulfilmentPollers).orElse(EVERY_DAY)) {
            case Polling.Standard standard -> mapping.maxConcurrency(standard.concurrency());
            case Polling.Provisioned provisioned ->
                mapping.provisionedPollerConfig(ProvisionedPollerConfig.builder()
                        .minimumPollers(provisioned.minimum())
                        .maximumPollers(provisioned.maximum())
                        .build());
        }
        LogicalId.pin("FulfilmentQueueToFulfilOrders", mapping.build());
    }

    /**
     * Feeds the changes of orders to their relay.
     *
     * <p>From the oldest record on: orders may be placed before a first deployment has made the mapping, and none may
     * be missed. A record that fails again and again is cut out of its batch, told of to the dead letters and passed
     * over, for behind it all orders of its shard wait; its order isn't lost, the sweeper finds it in the table. Four
     * batches of a shard at once: a shard carries up to 1,000 changes a second and one batch of 100 takes ten sends, a
     * tenth of a second and more. Changes of one order stay in sequence all the same.
     */
    void relay(ITable orders, JavaFunction orderRelay, IQueue deadLetters) {
        orders.grantStreamRead(orderRelay.function());
        LogicalId.pin(
                "OrdersStreamToOrderRelay",
                EventSourceMapping.Builder.create(this, "OrdersStreamToOrderRelay")
                        .target(orderRelay.live())
                        .eventSourceArn(streamOf(orders))
                        .startingPosition(StartingPosition.TRIM_HORIZON)
                        .filters(List.of(WAITING_ORDERS))
                        .batchSize(100)
                        .parallelizationFactor(4)
                        .bisectBatchOnError(true)
                        .retryAttempts(5)
                        .maxRecordAge(Duration.hours(1))
                        .onFailure(new SqsDlq(deadLetters))
                        .reportBatchItemFailures(true)
                        .build());
    }

    /**
     * Feeds to their watcher the shards that have run empty or are no longer. A second's changes come together: a sale
     * that ends empties all its shards at once. What fails is read again for as long as the stream has it: a price that
     * nobody can pay would stand in the list for good.
     */
    void watch(ITable stock, JavaFunction stockWatcher) {
        stock.grantStreamRead(stockWatcher.function());
        LogicalId.pin(
                "StockStreamToStockWatcher",
                EventSourceMapping.Builder.create(this, "StockStreamToStockWatcher")
                        .target(stockWatcher.live())
                        .eventSourceArn(streamOf(stock))
                        .startingPosition(StartingPosition.TRIM_HORIZON)
                        .filters(EMPTIED_OR_FILLED)
                        .batchSize(10)
                        .maxBatchingWindow(Duration.seconds(1))
                        .reportBatchItemFailures(true)
                        .build());
    }

    private static Map<String, Object> empty(String image) {
        return FilterCriteria.filter(Map.of(
                "dynamodb", Map.of(image, Map.of("available", Map.of("N", FilterRule.isEqual("0"))))));
    }

    private static String streamOf(ITable table) {
        var streamArn = table.getTableStreamArn();
        if (streamArn == null) {
            throw new IllegalArgumentException(table.getNode().getPath() + " has no stream");
        }
        return streamArn;
    }
}
