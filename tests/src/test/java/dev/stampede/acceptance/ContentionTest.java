package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.acceptance.Crowd.Told;
import dev.stampede.client.Shop;
import dev.stampede.target.DatabaseWatch;
import dev.stampede.target.DatabaseWatch.Faults;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyone arrives at once. */
@Acceptance
class ContentionTest {

    private static final int AT_ONCE = 64;

    /** About what a hot offer's crowd meets when each shard takes as many orders as it can. */
    private static final Faults ROUGH = new Faults(0.2, 0.1, 0.02, 0.02);

    private final Market market;

    ContentionTest(Market market) {
        this.market = market;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void sells_100_units_to_1000_shoppers_as_exactly_100_orders(int shards) {
        market.hasAccountsForAll();
        var stall = Stall.with(market, 100, shards);

        var told = new Crowd(market, market.crowd(1_000), AT_ONCE).order(shopper -> List.of(stall.units(1)));

        assertThat(told).filteredOn(Told::bought).hasSize(100);
        assertThat(told).filteredOn(one -> !one.bought()).extracting(Told::says).containsOnly("409 sold-out");
        assertThat(told).extracting(one -> one.first().status()).allMatch(status -> status < 500);
        assertThat(stall.free()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void holds_while_transactions_conflict_and_calls_are_throttled_and_lost(int shards) {
        var stall = Stall.with(market, 30, shards);

        var before = disturbed();

        var told = market.database()
                .suffering(ROUGH, () -> new Crowd(market, 120, AT_ONCE).order(shopper -> List.of(stall.units(1))));

        assertThat(disturbed() - before).isGreaterThan(30);
        assertThat(told).extracting(one -> one.first().status()).allMatch(status -> status < 500);
        assertThat(told).filteredOn(Told::bought).hasSize(30);
        assertThat(told).filteredOn(one -> !one.bought()).extracting(Told::says).containsOnly("409 sold-out");
        assertThat(stall.free()).isZero();
    }

    @Test
    void strands_no_unit_when_orders_are_for_several() {
        var stall = Stall.with(market, 101, 8);

        var told = new Crowd(market, 60, AT_ONCE).order(shopper -> List.of(stall.units(3)));

        assertThat(told).filteredOn(Told::bought).hasSize(33);
        assertThat(told).filteredOn(one -> !one.bought()).extracting(Told::says).containsOnly("409 sold-out");
        Buyer.in(market).order(Buyer.GOOD_CARD, stall.units(2));
        assertThat(stall.free()).isZero();
    }

    @Test
    void never_deadlocks_on_two_offers_wanted_in_opposite_order() {
        var one = Stall.with(market, 25);
        var other = Stall.with(market, 25);

        var told = new Crowd(market, 60, AT_ONCE).order(oppositely(one, other));

        assertThat(told).filteredOn(Told::bought).hasSize(25);
        assertThat(told)
                .filteredOn(basket -> !basket.bought())
                .extracting(Told::says)
                .containsOnly("409 sold-out");
        assertThat(one.free()).isZero();
        assertThat(other.free()).isZero();
    }

    @Test
    void takes_no_part_of_a_basket_when_the_rest_is_sold_out() {
        var scarce = Stall.with(market, 5);
        var plenty = Stall.with(market, 100, 4);

        var told = market.database()
                .suffering(ROUGH, () -> new Crowd(market, 40, AT_ONCE).order(oppositely(scarce, plenty)));

        assertThat(told).filteredOn(Told::bought).hasSize(5);
        assertThat(scarce.free()).isZero();
        assertThat(plenty.free()).isEqualTo(95);
    }

    private long disturbed() {
        return market.database()
                .consumption()
                .mapToLong(DatabaseWatch.Consumption::disturbed)
                .sum();
    }

    private static IntFunction<List<Shop.Line>> oppositely(Stall one, Stall other) {
        return shopper ->
                shopper % 2 == 0 ? List.of(one.units(1), other.units(1)) : List.of(other.units(1), one.units(1));
    }
}
