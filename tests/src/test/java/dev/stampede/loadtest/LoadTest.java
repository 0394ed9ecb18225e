package dev.stampede.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.deployed.Missing;
import dev.stampede.loadtest.PretendShop.Defect;
import dev.stampede.longrun.LongRun;
import dev.stampede.longrun.LongRun.Failure;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoadTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** What nobody reaches who answers at all. */
    private static final int PATIENT = 30_000;

    private static final int UNITS = 4;
    private static final Dose FEW = new Dose(6, 6, LONGEST, RequestKind.each(PATIENT));

    private final LongRun run = new LongRun(failure -> {});

    @TempDir
    private Path directory = Path.of("");

    @Test
    void passes_a_shop_that_sells_what_it_has_and_tells_the_others() {
        var report = pretending(Defect.NONE);

        assertThat(report.broken()).isEmpty();
        assertThat(report.outcome().ordered()).hasSize(UNITS);
        assertThat(report.outcome().soldOut()).isEqualTo(FEW.shoppers() - UNITS);
        assertThat(report.sold()).hasValue(UNITS);
        assertThat(report.page()).isNotEmptyFile();
    }

    @Test
    void fails_a_shop_that_sells_more_than_it_has() {
        assertThat(pretending(Defect.OVERSELLS).broken())
                .contains(
                        "oversold: 6 shoppers were told that they have one of 4 units",
                        "oversold: orders for 6 of 4 units stand");
    }

    @Test
    void fails_a_shop_that_forgets_an_order() {
        assertThat(pretending(Defect.FORGETS).broken())
                .anySatisfy(wrong -> assertThat(wrong).contains("which isn't there"))
                .contains("0 units are sold and 0 are free, of 4");
    }

    @Test
    void tells_what_shoppers_were_told_where_the_shop_shows_no_orders_afterwards() {
        var report = pretending(Defect.SHOWS_NO_ORDERS);

        assertThat(report.outcome().ordered()).hasSize(UNITS);
        assertThat(report.outcome().soldOut()).isEqualTo(FEW.shoppers() - UNITS);
        assertThat(report.sold()).isEmpty();
        assertThat(run.failures()).extracting(Failure::part).containsExactly("what the shop says afterwards");
    }

    @Test
    void fails_a_shop_that_answers_with_500_once() {
        var report = pretending(Defect.FAILS_ONCE);

        assertThat(report.broken()).singleElement().asString().startsWith("a threshold didn't hold");
        assertThat(report.outcome().answers()).containsEntry("quote 500", 1);
    }

    @Test
    void fails_a_shop_that_refuses_for_another_reason_than_that_all_is_sold() {
        var report = pretending(Defect.REFUSES);

        assertThat(report.broken()).singleElement().asString().startsWith("a threshold didn't hold");
        assertThat(report.outcome().soldOut()).isZero();
    }

    @Test
    void waits_for_its_turn_where_there_is_a_waiting_room() {
        var report = pretending(Defect.NONE, PretendSale.WITH_ROOM, FEW);

        assertThat(report.broken()).isEmpty();
        assertThat(report.outcome().ordered()).hasSize(UNITS);
        assertThat(report.outcome().answers()).containsEntry("join 200", 6).containsEntry("place 200", 18);
    }

    @Test
    void waits_for_the_opening_where_there_is_no_waiting_room() {
        var report = pretending(Defect.NONE, PretendSale.OPENS_SOON, FEW);

        assertThat(report.broken()).isEmpty();
        assertThat(report.outcome().ordered()).hasSize(UNITS);
        assertThat(report.outcome().answers()).doesNotContainKey("join 200");
    }

    @ParameterizedTest
    @EnumSource(names = {"SOLD_MEANWHILE", "OVER_MEANWHILE"})
    void takes_it_well_that_nothing_is_left_while_one_waits(PretendSale sale) {
        var report = pretending(Defect.NONE, sale, new Dose(6, 6, LONGEST, Map.of()));

        assertThat(report.broken()).isEmpty();
        assertThat(report.outcome().ended()).isEqualTo(6);
        assertThat(report.outcome().soldOut()).isEqualTo(6);
        assertThat(report.outcome().ordered()).isEmpty();
    }

    @Test
    void fails_a_sale_that_gives_a_shopper_more_than_they_may_have() {
        assertThat(pretending(Defect.PASSES_LIMIT, PretendSale.WITH_ROOM, FEW).broken())
                .filteredOn(wrong -> wrong.endsWith("has 2 units, of at most 1"))
                .hasSize(UNITS);
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_AGO, the sale sal_LONG_AGO is over",
        "FAR_AWAY, 'the sale sal_FAR_AWAY opens at 2026-11-27T09:00:00Z, when the run would be over'"
    })
    void sends_nobody_to_a_sale_that_does_not_sell_in_time(PretendSale sale, String why) {
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> pretending(Defect.NONE, sale, FEW))
                .withMessage(why);
    }

    private LoadReport pretending(Defect defect) {
        var offer = new HotOffer("things", "prd_x", new Shop.Line(PretendShop.OFFER, 1, 1), UNITS, HotSale.NONE);
        try (var shop = PretendShop.with(defect, UNITS)) {
            return load(shop.target(), requests -> offer, FEW);
        }
    }

    private LoadReport pretending(Defect defect, PretendSale sale, Dose dose) {
        try (var shop = PretendShop.with(defect, UNITS)) {
            return load(
                    shop.target(), requests -> new Sales(requests, Clock.systemUTC()).find(sale.id(), LONGEST), dose);
        }
    }

    private LoadReport load(Target target, Function<Requests, HotOffer> offer, Dose dose) {
        try (var tokens = target.tokens();
                var requests = new Requests(target.shop(), tokens, new Latencies(), 8)) {
            return new Load(Home.here(), target, requests, tokens, line -> {})
                    .run(offer.apply(requests), dose, directory, run);
        }
    }
}
