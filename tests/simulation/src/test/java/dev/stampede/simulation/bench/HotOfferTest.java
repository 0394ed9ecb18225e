package dev.stampede.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.bench.HotOfferSetup.Protocol;
import org.junit.jupiter.api.Test;

/** Figures of the model's time, so they are the same each time. */
class HotOfferTest {

    private static final long UNITS = 12_000;
    private static final int MOST_SHARDS = 90;

    @Test
    void sells_ten_thousand_a_second_by_reservations_and_strands_none() {
        var figures = HotOffer.sell(sale(UNITS), SaleBench.SEED);
        assertThat(figures.rush().rate()).isGreaterThanOrEqualTo(10_000);
        assertThat(figures.tableWrites()).isLessThanOrEqualTo(4);
        assertThat(figures.stranded()).isZero();
    }

    @Test
    void writes_two_units_more_for_a_quota() {
        var figures = HotOffer.sell(sale(UNITS).withQuota(2), SaleBench.SEED);
        assertThat(figures.tableWrites()).isLessThanOrEqualTo(6);
        assertThat(figures.stranded()).isZero();
    }

    @Test
    void stays_below_two_hundred_a_second_with_all_stock_in_one_item() {
        var figures = HotOffer.sell(HotOfferSetup.of(Protocol.TRANSACTION, 1, 200), SaleBench.SEED);
        assertThat(figures.rush().rate()).isLessThan(200);
        assertThat(figures.stranded()).isZero();
    }

    @Test
    void keeps_selling_however_many_more_come_than_its_shards_can_take() {
        var figures = HotOffer.sell(HotOfferSetup.of(Protocol.RESERVATION, 4, 4_000), SaleBench.SEED);
        assertThat(figures.rush().rate()).isGreaterThanOrEqualTo(500);
        assertThat(figures.tableWrites()).isLessThanOrEqualTo(10);
        assertThat(figures.stranded()).isZero();
    }

    @Test
    void sells_in_a_storm_what_was_left_behind_too() {
        var figures = HotOffer.sell(sale(3_000).inStorm(), SaleBench.SEED);
        assertThat(figures.foundAgain()).isPositive();
        assertThat(figures.stranded()).isZero();
    }

    private static HotOfferSetup sale(long units) {
        return HotOfferSetup.of(Protocol.RESERVATION, MOST_SHARDS, units);
    }
}
