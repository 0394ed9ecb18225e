package dev.stampede.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What must be asked for, what won't hold whatever is asked for, and what it costs. */
class SaleTermsTest {

    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

    private static SaleForecast peak(int orders, int offers) {
        return SaleForecast.of(orders, offers, START, Duration.ofHours(1));
    }

    private static final SaleForecast FORECAST =
            peak(2_000, 3).withOrders(200_000).withPayments(300);

    private final SalePlan plan = SalePlan.of(FORECAST);

    @Test
    void asks_for_concurrency_by_requests_where_runs_are_short() {
        var concurrency = plan.quotas().getFirst();

        // (8,000 + 2,000 + 20 + 300 + 5) × 1.25 requests a second, ten for each.
        assertThat(concurrency.needed().value()).isEqualTo(1_291);
        assertThat(concurrency.toAskFor()).isTrue();
    }

    @Test
    void asks_for_concurrency_by_environments_where_runs_are_long() {
        var slow = FORECAST.withDuration(SaleFunction.CHECKOUT_API, Duration.ofMillis(300));

        assertThat(SalePlan.of(slow).quotas().getFirst().needed().value())
                .isEqualTo(25 + 3_000 + 28 + 150 + 5 + 1 + 5 + 5 + 1 + 5);
    }

    @Test
    void asks_for_no_more_than_there_is_for_a_small_sale() {
        assertThat(SalePlan.of(peak(100, 1).withOrders(1_000)).quotas()).noneMatch(Quota::toAskFor);
    }

    @Test
    void counts_requests_of_the_api_and_of_the_edge() {
        assertThat(plan.quotas().get(1).needed().value()).isEqualTo(12_500);
        assertThat(plan.quotas().get(1).toAskFor()).isTrue();
        assertThat(plan.apiThrottle()).isEqualTo(12_500);
        assertThat(plan.quotas().get(2).needed().value()).isEqualTo(35_000);
    }

    @Test
    void never_lets_the_api_take_less_than_usual() {
        assertThat(SalePlan.of(peak(100, 1)).apiThrottle()).isEqualTo(10_000);
    }

    @Test
    void asks_for_the_units_of_the_busiest_table() {
        var write = SalePlan.of(peak(20_000, 3)).quotas().get(4);

        assertThat(write.needed().value()).isEqualTo((20_000 * 2 + 100 * 4) * 5 / 4);
        assertThat(write.toAskFor()).isTrue();
    }

    @Test
    void wants_payments_within_the_time_that_stock_is_held() {
        // They come in 100 s and are held for 900 s.
        assertThat(plan.quotas().getLast().needed().value()).isEqualTo(200);
        assertThat(plan.risks()).isEmpty();

        var slow = SalePlan.of(FORECAST.withPayments(199));
        assertThat(slow.quotas().getLast().toAskFor()).isTrue();
        assertThat(slow.risks()).singleElement().asString().contains("take 200 a second");
    }

    @Test
    void tells_of_limits_of_one_key_that_nobody_can_raise() {
        var risks = SalePlan.of(peak(40_000, 100)
                        .withPayments(1_000)
                        .withOrders(1)
                        .withHottestShare(0.1)
                        .withPageViews(1_000_000))
                .risks();

        assertThat(risks).hasSize(4);
        assertThat(risks.get(0)).startsWith("Sellers: ").contains("40,000 quotes");
        assertThat(risks.get(1)).startsWith("Orders/bySeller: ").contains("to 500 a second");
        assertThat(risks.get(2)).startsWith("Catalogue: ").contains("10,000 times");
        assertThat(risks.get(3)).startsWith("Orders/byDue: ").contains("1,282 units");
    }

    @Test
    void prices_each_part_by_its_formula() {
        assertThat(plan.prices().stream().map(PriceItem::dollars).toList())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 0.005 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(
                        (2_500 + 1_000 + 1_750 + 1_000) * 0.00065,
                        200_000 * 16 * 0.625 / 1e6,
                        (200_000 * 4 + 7_200_000 * 2.5) * 0.125 / 1e6,
                        (200_000 * 4 + 7_200_000) * 1.00 / 1e6,
                        (200_000 * 6 + 7_200_000) * 0.20 / 1e6,
                        (200_000 * 4 * 0.030 * 1_769 / 1_024 + 7_200_000 * 0.010 + 200_000 * 0.5 + 2_000 * 0.150 * 0.5)
                                * 13.3334
                                / 1e6,
                        (25 * 4 + 300 * 4 * 1_769 / 1_024.0) * 3 * 13.3334 / 1e6,
                        200_000 * 3 * 0.40 / 1e6,
                        15 * 1.25 * 0.00925 + 15 * 1.25 * 3_600 * 10 * 0.40 / 1e6,
                        (72_000_000 + 800_000) * 1.60 / 1e6);
        assertThat(plan.dollars())
                .isEqualTo(
                        plan.prices().stream().mapToDouble(PriceItem::dollars).sum());
    }
}
