package dev.stampede.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.longrun.LongRun;
import dev.stampede.target.BackstageCheck;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadOnStackTest {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** A machine that is busy with other tests is no reason to fail. */
    private static final int GENEROUS = 20_000;

    private static final int IMPOSSIBLE = 1;

    /** All have come to the waiting room in 5 seconds. */
    private static final Dose IN_SALE = new Dose(20, 4, LONGEST, RequestKind.each(GENEROUS));

    @Test
    void sells_20_units_to_40_shoppers_and_10_in_a_sale_to_20_and_fails_only_where_a_threshold_is_impossible(
            @TempDir Path directory) throws InterruptedException {
        var home = Home.here();
        try (var own = OwnStack.start(home, OwnStack.Settings.passing(Map.of()));
                var tokens = own.target().tokens();
                var requests = new Requests(own.target().shop(), tokens, new Latencies(), 8)) {
            new WarmUp(requests).run();
            var run = new LongRun(failure -> {});
            var load = new Load(home, own.target(), requests, tokens, line -> {});

            var fair = load.run(
                    HotOffer.publish(requests, 20, 2),
                    new Dose(40, 4, LONGEST, RequestKind.each(GENEROUS)),
                    directory.resolve("fair"),
                    run);
            var sale = new Sales(requests, Clock.systemUTC()).schedule(10, 2, IN_SALE.perSecond());
            var inSale = load.run(sale, IN_SALE, directory.resolve("sale"), run);
            var unfair = load.run(
                    HotOffer.publish(requests, 5, 1),
                    new Dose(5, 5, LONGEST, RequestKind.each(IMPOSSIBLE)),
                    directory.resolve("unfair"),
                    run);

            assertThat(run.failures()).isEmpty();
            assertThat(fair.broken()).isEmpty();
            assertThat(fair.outcome().ordered()).hasSize(20);
            assertThat(fair.outcome().soldOut()).isEqualTo(20);
            assertThat(fair.sold()).hasValue(20);
            assertThat(inSale.broken()).isEmpty();
            assertThat(inSale.outcome().ordered()).hasSize(10);
            assertThat(inSale.outcome().soldOut()).isEqualTo(10);
            assertThat(inSale.outcome().answers()).containsEntry("join 200", 20);
            assertThat(inSale.sold()).hasValue(10);
            assertThat(unfair.broken()).singleElement().asString().startsWith("a threshold didn't hold");
            assertThat(unfair.sold()).hasValue(5);
            assertThat(BackstageCheck.of(own.backstage()).findings().violations())
                    .isEmpty();
        }
    }
}
