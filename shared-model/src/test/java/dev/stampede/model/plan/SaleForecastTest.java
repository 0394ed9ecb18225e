package dev.stampede.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleForecastTest {

    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
    private static final SaleForecast FORECAST = SaleForecast.of(2_000, 3, START, Duration.ofHours(1));

    @Test
    void has_the_usual_assumptions_where_nothing_else_is_said() {
        assertThat(FORECAST.hottestShare()).isEqualTo(1.0 / 3);
        assertThat(FORECAST.linesPerOrder()).isEqualTo(1);
        assertThat(FORECAST.pageViews()).isEqualTo(20_000);
        assertThat(FORECAST.pageViewsAtOrigin()).isEqualTo(2_000);
        assertThat(FORECAST.orders()).isEqualTo(7_200_000);
        assertThat(FORECAST.payments()).isEqualTo(100);
        assertThat(FORECAST.durationOf(SaleFunction.CHECKOUT_API)).isEqualTo(Duration.ofMillis(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void refuses_a_peak_that_is_none(int peak) {
        assertThatThrownBy(() -> SaleForecast.of(peak, 1, START, Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        UnusableForecast.class,
                        unusable -> assertThat(unusable.field()).isEqualTo("peakOrders"))
                .hasMessage("peakOrders: wants 1 to 1,000,000, not " + peak);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void refuses_a_sale_of_no_hot_offer(int offers) {
        assertThatThrownBy(() -> SaleForecast.of(1, offers, START, Duration.ofHours(1)))
                .hasMessageStartingWith("hotOffers: wants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "PT72H1S"})
    void refuses_a_length_that_is_no_sales(String length) {
        assertThatThrownBy(() -> SaleForecast.of(1, 1, START, Duration.parse(length)))
                .hasMessageStartingWith("length: wants more than nothing and at most 72 hours");
    }

    @ParameterizedTest
    @MethodSource
    void names_the_number_that_can_not_be(String field, UnaryOperator<SaleForecast> change) {
        assertThatThrownBy(() -> change.apply(FORECAST))
                .isInstanceOfSatisfying(
                        UnusableForecast.class,
                        unusable -> assertThat(unusable.field()).isEqualTo(field));
    }

    static Stream<Arguments> names_the_number_that_can_not_be() {
        return Stream.of(
                change("no share", "hottestShare", forecast -> forecast.withHottestShare(0)),
                change("more than all", "hottestShare", forecast -> forecast.withHottestShare(1.01)),
                change("a share that is no number", "hottestShare", forecast -> forecast.withHottestShare(Double.NaN)),
                change("no lines", "linesPerOrder", forecast -> forecast.withLinesPerOrder(0)),
                change("too many lines", "linesPerOrder", forecast -> forecast.withLinesPerOrder(21)),
                change("fewer than no pages", "pageViews", forecast -> forecast.withPageViews(-1)),
                change("fewer than no hits", "edgeHits", forecast -> forecast.withEdgeHits(-0.1)),
                change("more hits than pages", "edgeHits", forecast -> forecast.withEdgeHits(1.1)),
                change("no orders", "orders", forecast -> forecast.withOrders(0)),
                change("no payments", "payments", forecast -> forecast.withPayments(0)),
                change(
                        "no duration",
                        "durations",
                        forecast -> forecast.withDuration(SaleFunction.CATALOG_API, Duration.ZERO)));
    }

    private static Arguments change(String name, String field, UnaryOperator<SaleForecast> change) {
        return argumentSet(name, field, change);
    }

    @Test
    void passes_nothing_on_when_the_edge_answers_everything() {
        assertThat(FORECAST.withEdgeHits(1).pageViewsAtOrigin()).isZero();
        assertThat(FORECAST.withEdgeHits(0).pageViewsAtOrigin()).isEqualTo(20_000);
    }

    @Test
    void reads_what_it_wrote() {
        var forecast = FORECAST.withHottestShare(0.6)
                .withLinesPerOrder(2)
                .withPageViews(5)
                .withEdgeHits(0.25)
                .withOrders(1_234)
                .withPayments(7)
                .withDuration(SaleFunction.CHECKOUT_API, Duration.ofMillis(45));

        assertThat(ForecastText.read(ForecastText.write(forecast))).isEqualTo(forecast);
    }

    @Test
    void reads_a_line_with_the_least_there_must_be() {
        assertThat(ForecastText.read("peakOrders=2000,hotOffers=3,start=2026-11-27T09:00:00Z,length=PT1H"))
                .isEqualTo(FORECAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotOffers=3,start=2026-11-27T09:00:00Z,length=PT1H | peakOrders: a forecast wants it",
                "peakOrders=many,hotOffers=3,start=2026-11-27T09:00:00Z,length=PT1H | peakOrders: can't be read: many",
                "peakOrders=1,hotOffers=3,start=soon,length=PT1H | start: can't be read: soon",
                "peakOrders=1,hotOffers=1,start=2026-11-27T09:00:00Z,length=PT1H,luck=9 | luck: no forecast has it",
                "peakOrders=1,hotOffers=1,start=2026-11-27T09:00:00Z,length=PT1H,duration.Nobody=PT1S | duration.Nobody:",
                "peakOrders | peakOrders: wants a value"
            })
    void says_what_a_line_lacks(String lineAndMessage) {
        var parts = lineAndMessage.split(" \\| ", 2);

        assertThatThrownBy(() -> ForecastText.read(parts[0]))
                .isInstanceOf(UnusableForecast.class)
                .hasMessageStartingWith(parts[1]);
    }
}
