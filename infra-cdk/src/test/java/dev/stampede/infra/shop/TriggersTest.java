package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls the functions: the gateway, the polled sources, the clock. */
final class TriggersTest {

    private static final Marketplace DEV = Marketplace.dev();

    private static final String MAPPING = "AWS::Lambda::EventSourceMapping";

    @Test
    void all_go_through_the_alias() {
        assertThat(DEV.all("AWS::ApiGatewayV2::Integration"))
                .isNotEmpty()
                .allSatisfy(integration ->
                        assertThat(integration.text("IntegrationUri", "Ref")).endsWith("Live"));
        assertThat(DEV.all("AWS::Lambda::Permission"))
                .isNotEmpty()
                .allSatisfy(permission ->
                        assertThat(permission.text("FunctionName", "Ref")).endsWith("Live"));
        assertThat(DEV.all("AWS::Scheduler::Schedule"))
                .isNotEmpty()
                .allSatisfy(schedule ->
                        assertThat(schedule.text("Target", "Arn", "Ref")).endsWith("Live"));
        assertThat(DEV.all(MAPPING))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.text("FunctionName"))
                        .contains("Live")
                        .contains(":live"));
    }

    @Test
    void report_the_items_of_a_batch_that_failed() {
        assertThat(DEV.all(MAPPING))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.list("FunctionResponseTypes"))
                        .isEqualTo(List.of("ReportBatchItemFailures")));
    }

    @Test
    void feed_orders_to_fulfilment_without_overrunning_the_payment_provider() {
        var mapping = DEV.one(MAPPING, "FulfilmentQueueToFulfilOrders");

        assertThat(mapping.text("FunctionName")).contains("Ref=FulfilOrdersLive");
        assertThat(mapping.property("EventSourceArn"))
                .contains(Map.of("Fn::GetAtt", List.of("FulfilmentQueue", "Arn")));
        assertThat(mapping.number("BatchSize")).isEqualTo(10);
        assertThat(mapping.number("ScalingConfig", "MaximumConcurrency")).isEqualTo(50);
    }

    @Test
    void run_the_relay_only_for_orders_that_wait() {
        assertThat(DEV.one(MAPPING, "OrdersStreamToOrderRelay").property("FilterCriteria", "Filters"))
                .contains(List.of(Map.of(
                        "Pattern", "{\"dynamodb\":{\"NewImage\":{\"dueBucket\":{\"S\":[{\"exists\":true}]}}}}")));
    }

    @Test
    void run_the_watcher_only_for_shards_that_have_run_empty_or_are_no_longer() {
        var mapping = DEV.one(MAPPING, "StockStreamToStockWatcher");

        assertThat(mapping.text("FunctionName")).contains("Ref=StockWatcherLive");
        assertThat(mapping.property("EventSourceArn")).contains(Map.of("Fn::GetAtt", List.of("Stock", "StreamArn")));
        assertThat(mapping.property("FilterCriteria", "Filters"))
                .contains(List.of(
                        Map.of("Pattern", "{\"dynamodb\":{\"NewImage\":{\"available\":{\"N\":[\"0\"]}}}}"),
                        Map.of("Pattern", "{\"dynamodb\":{\"OldImage\":{\"available\":{\"N\":[\"0\"]}}}}")));
        assertThat(mapping.property("MaximumRetryAttempts")).isEmpty();
    }

    @Test
    void relay_orders_from_the_oldest_on_and_let_none_block_the_others() {
        var mapping = DEV.one(MAPPING, "OrdersStreamToOrderRelay");

        assertThat(mapping.text("FunctionName")).contains("Ref=OrderRelayLive");
        assertThat(mapping.property("EventSourceArn")).contains(Map.of("Fn::GetAtt", List.of("Orders", "StreamArn")));
        assertThat(mapping.text("StartingPosition")).isEqualTo("TRIM_HORIZON");
        assertThat(mapping.number("BatchSize")).isEqualTo(100);
        assertThat(mapping.property("BisectBatchOnFunctionError")).contains(true);
        assertThat(mapping.number("MaximumRetryAttempts")).isBetween(1, 10);
        assertThat(mapping.property("DestinationConfig", "OnFailure", "Destination"))
                .contains(Map.of("Fn::GetAtt", List.of("RelayDeadLetters", "Arn")));
    }

    @ParameterizedTest
    @CsvSource({"SweepEveryMinute, Sweeper", "TendSalesEveryMinute, SaleSweeper"})
    void sweep_every_minute_and_never_catch_up(String id, String sweeper) {
        var schedule = DEV.one("AWS::Scheduler::Schedule", id);

        assertThat(schedule.text("ScheduleExpression")).isEqualTo("rate(1 minute)");
        assertThat(schedule.text("State")).isEqualTo("ENABLED");
        assertThat(schedule.text("Target", "Arn", "Ref")).isEqualTo(sweeper + "Live");
        assertThat(schedule.number("Target", "RetryPolicy", "MaximumRetryAttempts"))
                .isZero();
        assertThat(DEV.all("AWS::Lambda::EventInvokeConfig"))
                .filteredOn(invoked -> invoked.text("FunctionName", "Ref").equals(sweeper))
                .singleElement()
                .satisfies(invoked ->
                        assertThat(invoked.number("MaximumRetryAttempts")).isZero());
    }
}
