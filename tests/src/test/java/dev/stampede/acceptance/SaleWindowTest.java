package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** An offer is sold within its window, by the condition that takes its stock. */
@Acceptance
class SaleWindowTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Market market;

    SaleWindowTest(Market market) {
        this.market = market;
    }

    @Test
    void sells_nothing_before_the_opening() {
        var opensAt = now().plus(DAY);
        var stall = Stall.open(market, opensAt, opensAt.plus(DAY));
        var buyer = Buyer.in(market);

        var answer = buyer.send("early", buyer.body(Buyer.GOOD_CARD, stall.units(1)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-open-yet");
        assertThat(answer.body().path("detail").asText()).contains(opensAt.toString());
        assertThat(stall.free()).isEqualTo(10);
    }

    @Test
    void sells_nothing_after_the_close() {
        var closesAt = now().minus(DAY);
        var stall = Stall.open(market, closesAt.minus(DAY), closesAt);
        var buyer = Buyer.in(market);

        var answer = buyer.send("late", buyer.body(Buyer.GOOD_CARD, stall.units(1)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("over");
        assertThat(answer.body().path("detail").asText()).contains(closesAt.toString());
        assertThat(stall.free()).isEqualTo(10);
    }

    @Test
    void opens_and_closes_by_itself() {
        var opensAt = now().plusSeconds(3);
        var stall = Stall.open(market, opensAt, opensAt.plusSeconds(4));

        assertThat(attempt(stall)).isEqualTo("not-open-yet");
        await("the opening").atMost(20, SECONDS).until(() -> attempt(stall).isEmpty());
        await("the close").atMost(20, SECONDS).until(() -> attempt(stall).equals("over"));
    }

    /** The problem that a new shopper has with buying one unit; empty when they bought it. */
    private String attempt(Stall stall) {
        var buyer = Buyer.in(market);
        return buyer.send("now", buyer.body(Buyer.GOOD_CARD, stall.units(1))).problem();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
