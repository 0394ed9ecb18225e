package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stampede.client.Account;
import dev.stampede.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sale sets stock aside, sells it in its window, and gives the rest back. */
@Acceptance
class FlashSaleTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Market market;

    FlashSaleTest(Market market) {
        this.market = market;
    }

    @Test
    void sells_what_was_set_aside_and_gives_back_the_rest() {
        var stall = Stall.with(market, 10);
        var opensAt = now().plusSeconds(4);
        var sale = desk(stall).schedule(stall, 5, opensAt, opensAt.plusSeconds(25));
        assertThat(stall.free()).isEqualTo(5);
        assertThat(problem(sale, 1)).isEqualTo("not-open-yet");

        await("the opening").atMost(20, SECONDS).until(() -> problem(sale, 1).isEmpty());
        assertThat(problem(sale, 3)).isEmpty();
        await("few left").atMost(10, SECONDS).until(() -> sale.band().equals("SOME"));
        assertThat(problem(sale, 2)).isEqualTo("sold-out");

        await("the close").atMost(40, SECONDS).until(() -> sale.state().equals("CLOSED"));
        assertThat(problem(sale, 1)).isEqualTo("over");
        Sweeping.sales(market, () -> Long.toString(stall.free()), "6");
    }

    @Test
    void sells_nothing_while_it_is_paused_and_everything_once_it_is_resumed() {
        var stall = Stall.with(market, 10);
        var opensAt = now().plusSeconds(3);
        var sale = desk(stall).schedule(stall, 5, opensAt, opensAt.plus(DAY));
        await("the opening").atMost(20, SECONDS).until(() -> problem(sale, 1).isEmpty());

        assertThat(sale.pause().body().path("state").asText()).isEqualTo("PAUSED");
        assertThat(problem(sale, 1)).isNotEmpty();
        assertThat(sale.put("resume", Json.object()).status()).isEqualTo(200);
        await("the resumption").atMost(10, SECONDS).until(() -> problem(sale, 1).isEmpty());

        assertThat(sale.put("peak", Json.object().put("peakOrders", 400)).status())
                .isEqualTo(200);
        var later = opensAt.plus(DAY).plus(DAY);
        var extended = sale.put("window", Json.object().put("closesAt", later.toString()));
        assertThat(extended.body().path("closesAt").asText()).isEqualTo(later.toString());
        await("the last ones").atMost(10, SECONDS).until(() -> problem(sale, 3).isEmpty());
        // Another environment may take it for paused for a second more.
        await("nothing left").atMost(10, SECONDS).until(() -> problem(sale, 1).equals("sold-out"));
        assertThat(sale.audit()).containsExactly("schedule", "pause", "resume", "peak", "extend");
    }

    @Test
    void gives_everything_back_when_it_is_cancelled() {
        var stall = Stall.with(market, 10);
        var sale =
                desk(stall).schedule(stall, 8, now().plus(DAY), now().plus(DAY).plus(DAY));
        assertThat(stall.free()).isEqualTo(2);

        assertThat(sale.put("cancellation", Json.object()).body().path("state").asText())
                .isEqualTo("CANCELLED");

        Sweeping.sales(market, () -> Long.toString(stall.free()), "10");
        assertThat(sale.put("resume", Json.object()).problem()).isEqualTo("sale-over");
    }

    @Test
    void is_its_organisers_own() {
        var stall = Stall.with(market, 10);
        var sale =
                desk(stall).schedule(stall, 5, now().plus(DAY), now().plus(DAY).plus(DAY));
        var other = new SaleDesk(market, Account.seller("seller-" + UUID.randomUUID()));

        assertThat(new SaleDesk.Sale(other, sale.id()).pause().status()).isEqualTo(403);
        assertThat(other.send(
                                "theirs",
                                SaleDesk.body(
                                        stall,
                                        1,
                                        now().plus(DAY),
                                        now().plus(DAY).plus(DAY)))
                        .status())
                .isEqualTo(403);
        assertThat(desk(stall)
                        .send("late", SaleDesk.body(stall, 1, now().minus(DAY), now().plus(DAY)))
                        .body()
                        .toString())
                .contains("opensAt");
    }

    private SaleDesk desk(Stall stall) {
        return new SaleDesk(market, stall.seller());
    }

    /** The problem that a new shopper has with buying so many units; empty when they bought them. */
    private String problem(SaleDesk.Sale sale, int units) {
        var buyer = Buyer.in(market);
        return buyer.send("now", buyer.body(Buyer.GOOD_CARD, sale.units(units))).problem();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
