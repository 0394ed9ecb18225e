package dev.stampede.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalePlanTest {

    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

    private static SaleForecast peak(int orders, int offers) {
        return SaleForecast.of(orders, offers, START, Duration.ofHours(1));
    }

    private static final SaleForecast FORECAST =
            peak(2_000, 3).withOrders(200_000).withPayments(300);

    private final SalePlan plan = SalePlan.of(FORECAST);

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "250, 1, 1", "251, 1, 2", "2000, 3, 3", "22500, 1, 90", "67500, 3, 90"})
    void spreads_a_hot_offer_over_a_shard_for_each_250_orders(int peak, int offers, int shards) {
        assertThat(SalePlan.of(peak(peak, offers)).shardsPerHotOffer()).isEqualTo(shards);
    }

    @ParameterizedTest
    @CsvSource({"22501, 1, '22,500'", "67501, 3, '67,500'", "1000000, 10, '225,000'"})
    void refuses_more_than_90_shards_and_says_the_highest_peak(int peak, int offers, String highest) {
        assertThatThrownBy(() -> SalePlan.of(peak(peak, offers)))
                .isInstanceOfSatisfying(
                        UnusableForecast.class,
                        unusable -> assertThat(unusable.field()).isEqualTo("peakOrders"))
                .hasMessageContaining("at most 90")
                .hasMessageContaining("the highest peak is %s.", highest);
    }

    @Test
    void takes_the_hottest_offers_share_for_its_shards() {
        assertThat(SalePlan.of(peak(2_000, 3).withHottestShare(0.6)).shardsPerHotOffer())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "Orders, 6500", // (2,000 × 2 + 300 × 4) × 1.25
        "Orders/byShopper, 5000", // 2,000 × 2 × 1.25
        "Orders/bySeller, 4000", // 300 × 2 × 1.25 is less than a new index has
        "Orders/byDue, 5750", // (2,000 × 2 + 300 × 2) × 1.25
        "Stock, 5000", // 2,000 × 2 × 1.25
        "Catalogue, 4000"
    })
    void warms_tables_for_the_writes_of_the_peak(String target, long units) {
        assertThat(plan.warmThroughput(target).writeUnits()).isEqualTo(units);
    }

    @Test
    void counts_two_units_more_for_each_line_and_each_parcel() {
        var two = SalePlan.of(FORECAST.withLinesPerOrder(2));

        assertThat(two.warmThroughput("Stock").writes().value()).isEqualTo(10_000);
        assertThat(two.warmThroughput("Orders").writes().value()).isEqualTo((2_000 * 2 + 300 * 6) * 5 / 4);
        assertThat(two.warmThroughput("Orders/bySeller").writes().value()).isEqualTo(300 * 4 * 5 / 4);
    }

    @Test
    void warms_tables_for_the_reads_of_the_peak() {
        assertThat(plan.warmThroughput("Orders").reads().value()).isEqualTo((2_000 * 2 + 300) * 5 / 4);
        assertThat(plan.warmThroughput("Stock").reads().value()).isEqualTo(2_000 * 3 / 2 * 5 / 4);
        assertThat(plan.warmThroughput("Catalogue").reads().value()).isEqualTo(2_500);
        assertThat(plan.warmThroughput("Catalogue/byCategory").reads().value()).isEqualTo(1_250);
        assertThat(plan.warmThroughput("Sellers").reads().value()).isEqualTo(2_500);
        assertThat(plan.warmThroughput("Sales").writes().value()).isEqualTo(2_500);
        assertThat(plan.warmThroughput("Stock").readUnits()).isEqualTo(12_000);
    }

    @Test
    void leaves_a_table_alone_that_takes_the_peak_as_it_is() {
        assertThat(plan.warmThroughput("Sellers").raised()).isFalse();
        assertThat(plan.warmThroughput("Stock").raised()).isTrue();
        assertThat(SalePlan.of(peak(100, 1)).warmThroughput()).noneMatch(WarmThroughput::raised);
    }

    @ParameterizedTest
    @CsvSource({
        "CatalogApi, 25", // 2,000 × 10 ms × 1.25
        "CheckoutApi, 300", // 2,000 × 4 × 30 ms × 1.25
        "OrderRelay, 28", // 7 partitions × 4
        "FulfilOrders, 150", // 300 × 500 ms
        "Sweeper, 1"
    })
    void wants_as_many_environments_as_are_underway_at_once(String function, int environments) {
        assertThat(plan.environments(function)).isEqualTo(environments);
    }

    @Test
    void takes_durations_that_were_measured() {
        var slow = SalePlan.of(FORECAST.withDuration(SaleFunction.CHECKOUT_API, Duration.ofMillis(60)));

        assertThat(slow.environments("CheckoutApi")).isEqualTo(600);
    }

    @Test
    void wants_an_environment_even_where_the_edge_answers_everything() {
        assertThat(SalePlan.of(FORECAST.withEdgeHits(1)).environments("CatalogApi"))
                .isEqualTo(1);
    }

    @Test
    void knows_no_other_tables_and_functions() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan.environments("Nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.warmThroughput("Nothing"));
    }

    @Test
    void starts_environments_that_shoppers_wait_for_before_the_sale() {
        assertThat(plan.prewarming())
                .extracting(FunctionPlan::function)
                .containsExactly(SaleFunction.CATALOG_API, SaleFunction.CHECKOUT_API);
    }

    @ParameterizedTest
    @CsvSource({"2000, 4, 0", "10000, 14, 30", "20000, 24, 70"})
    void holds_environments_until_the_last_thousand_is_there(int peak, long hold, long rampUp) {
        var checkout = SalePlan.of(peak(peak, 100)).functions().get(1);

        assertThat(checkout.hold()).isEqualTo(Duration.ofSeconds(hold));
        assertThat(checkout.rampUp()).isEqualTo(Duration.ofSeconds(rampUp));
    }

    @Test
    void prices_snapshots_and_what_would_be_kept_ready_instead() {
        var checkout = plan.functions().get(1);

        assertThat(checkout.snapshotDollars()).isZero();
        assertThat(checkout.provisionedDollars())
                .isCloseTo(300 * 1_769 / 1_024.0 * 3_600 * 0.0000033334, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"40, 2, 2", "100, 5, 5", "300, 15, 15", "5000, 200, 250", "100000, 200, 2000"})
    void polls_for_as_many_payments_as_the_provider_takes(int payments, int minimum, int maximum) {
        assertThat(SalePlan.of(FORECAST.withPayments(payments)).fulfilmentPollers())
                .isEqualTo(new Polling.Provisioned(minimum, maximum));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "10, 5", "39, 19"})
    void leaves_polling_to_lambda_where_two_pollers_would_be_too_many(int payments, int concurrency) {
        assertThat(SalePlan.of(FORECAST.withPayments(payments)).fulfilmentPollers())
                .isEqualTo(new Polling.Standard(concurrency));
    }

    @Test
    void lets_through_as_many_orders_as_tables_are_warmed_for() {
        assertThat(plan.orderThrottle().value()).isEqualTo(2_500);
    }

    @Test
    void writes_formulas_with_their_numbers() {
        assertThat(plan.shards().formula()).isEqualTo("2,000 orders × 0.333 for the hottest ÷ 250 orders a shard");
        assertThat(plan.warmThroughput("Stock").writes().formula()).isEqualTo("2,000 orders × 2 × 1.25 in reserve");
        assertThat(plan.functions().get(1).environments().formula())
                .isEqualTo("2,000 orders × 4 requests × 30 ms × 1.25 in reserve");
    }
}
