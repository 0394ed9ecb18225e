package dev.stampede.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.loadtest.PretendShop.Defect;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** What nobody reaches who answers at all. */
    private static final int PATIENT = 30_000;

    private static final int UNITS = 4;
    private static final Dose FEW = new Dose(6, 6, LONGEST, RequestKind.each(PATIENT));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void passes_a_shop_that_sells_what_it_has_and_tells_the_others() {
        var report = pretending(Defect.NONE, "");

        assertThat(report.broken()).isEmpty();
        assertThat(report.outcome().ordered()).hasSize(UNITS);
        assertThat(report.outcome().soldOut()).isEqualTo(FEW.shoppers() - UNITS);
        assertThat(report.sold()).isEqualTo(UNITS);
        assertThat(report.page()).isNotEmptyFile();
    }

    @Test
    void fails_a_shop_that_sells_more_than_it_has() {
        assertThat(pretending(Defect.OVERSELLS, "").broken())
                .contains(
                        "oversold: 6 shoppers were told that they have one of 4 units",
                        "oversold: orders for 6 of 4 units stand");
    }

    @Test
    void fails_a_shop_that_forgets_an_order() {
        assertThat(pretending(Defect.FORGETS, "").broken())
                .anySatisfy(wrong -> assertThat(wrong).contains("which isn't there"))
                .contains("0 units are sold and 0 are free, of 4");
    }

    @Test
    void fails_a_shop_that_answers_with_500_once() {
        var report = pretending(Defect.FAILS_ONCE, "");

        assertThat(report.broken()).singleElement().asString().startsWith("a threshold didn't hold");
        assertThat(report.outcome().answers()).containsEntry("quote 500", 1);
    }

    @Test
    void fails_a_shop_that_refuses_for_another_reason_than_that_all_is_sold() {
        var report = pretending(Defect.REFUSES, "");

        assertThat(report.broken()).singleElement().asString().startsWith("a threshold didn't hold");
        assertThat(report.outcome().soldOut()).isZero();
    }

    @Test
    void waits_for_its_turn_where_there_is_a_waiting_room() {
        var report = pretending(Defect.NONE, PretendShop.SALE);

        assertThat(report.broken()).isEmpty();
        assertThat(report.outcome().ordered()).hasSize(UNITS);
        assertThat(report.outcome().answers()).containsEntry("join 200", 6).containsEntry("place 200", 18);
    }

    private LoadReport pretending(Defect defect, String saleId) {
        var offer = new HotOffer("things", "prd_x", new Shop.Line(PretendShop.OFFER, 1, 1), UNITS, saleId);
        try (var shop = PretendShop.with(defect, UNITS)) {
            return load(shop.target(), requests -> offer, FEW);
        }
    }

    private LoadReport load(Target target, Function<Requests, HotOffer> offer, Dose dose) {
        try (var tokens = target.tokens();
                var requests = new Requests(target.shop(), tokens, new Latencies(), 8)) {
            return new Load(Home.here(), target, requests, tokens, line -> {})
                    .run(offer.apply(requests), dose, directory);
        }
    }
}
