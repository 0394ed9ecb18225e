package dev.stampede.flashsale.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.flashsale.room.Sample.Observation;
import org.junit.jupiter.api.Test;

class AdmissionPaceTest {

    private static final long PEAK = 1_000;

    /** Shoppers of whom so many of a hundred buy, before a checkout that sells so many a second. */
    private static final class Market {

        private static final long SECONDS = 5;

        private Pace pace = AdmissionPace.first(PEAK);
        private long buyersPercent = 100;
        private long capacity = 10_000;
        private long queued;

        private Market with(long buyers, long sellsPerSecond) {
            buyersPercent = buyers;
            capacity = sellsPerSecond;
            return this;
        }

        private long after(int observations) {
            for (int i = 0; i < observations; i++) {
                long admitted = pace.perSecond() * SECONDS;
                queued += admitted * buyersPercent / 100;
                long sold = Math.min(queued, capacity * SECONDS);
                queued -= sold;
                pace = AdmissionPace.next(pace, new Observation(SECONDS * 1_000, admitted, sold, 1_000_000), PEAK);
            }
            return pace.perSecond();
        }
    }

    @Test
    void begins_below_the_planned_peak() {
        assertThat(AdmissionPace.first(PEAK).perSecond()).isEqualTo(PEAK / 4);
        assertThat(AdmissionPace.first(1).perSecond()).isEqualTo(1);
    }

    @Test
    void comes_to_the_planned_peak_while_checkout_keeps_up() {
        assertThat(new Market().after(7)).isEqualTo(PEAK);
    }

    @Test
    void stays_at_the_peak_when_few_of_those_let_in_buy() {
        assertThat(new Market().with(20, 10_000).after(20)).isEqualTo(PEAK);
    }

    @Test
    void follows_a_checkout_that_sells_less_than_planned() {
        var market = new Market();
        market.with(100, 10_000).after(10);

        market.with(100, 300).after(1);
        assertThat(market.after(1)).isBetween(300L, 417L);
        assertThat(market.after(100)).isBetween(300L, 417L);
    }

    @Test
    void comes_back_when_checkout_recovers() {
        var market = new Market();
        market.with(100, 10_000).after(10);
        market.with(100, 300).after(20);

        assertThat(market.with(100, 10_000).after(20)).isEqualTo(PEAK);
    }

    @Test
    void takes_shoppers_who_stop_buying_for_an_overload_only_once() {
        var market = new Market();
        market.with(90, 10_000).after(10);

        assertThat(market.with(30, 10_000).after(1)).isLessThan(PEAK);
        assertThat(market.after(7)).isEqualTo(PEAK);
    }

    @Test
    void lets_a_few_in_while_nothing_sells() {
        var market = new Market();
        market.with(100, 10_000).after(10);

        market.with(100, 0).after(1);
        assertThat(market.after(50)).isEqualTo(PEAK / 20);
    }

    @Test
    void opens_up_while_nobody_waits() {
        var pace = new Pace(100, 800);
        for (int i = 0; i < 11; i++) {
            pace = AdmissionPace.idle(pace, PEAK);
        }

        assertThat(pace).isEqualTo(new Pace(PEAK, 800));
    }

    @Test
    void judges_from_enough_shoppers_only() {
        assertThat(AdmissionPace.tells(new Observation(5_000, 199, 10, 100))).isFalse();
        assertThat(AdmissionPace.tells(new Observation(5_000, 200, 10, 100))).isTrue();
    }

    @Test
    void learns_nothing_from_a_sale_that_is_sold_out_or_gets_more() {
        assertThat(AdmissionPace.tells(new Observation(5_000, 500, 0, 0))).isFalse();
        assertThat(AdmissionPace.tells(new Observation(5_000, 500, -10, 100))).isFalse();
    }
}
