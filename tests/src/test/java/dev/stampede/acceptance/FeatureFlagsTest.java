package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Answer;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever is on call turns a flag in the running marketplace, and nothing is deployed or started again. */
@Acceptance
class FeatureFlagsTest {

    /** Several environments may be running, and each has its own time to look. */
    private static final int SOON_SECONDS = 10;

    private static final int PLENTY = 500;

    @Test
    void takes_no_order_while_none_are_to_be_taken_and_all_that_are_sent_again_after(Market market) {
        var stall = Stall.with(market, PLENTY);
        var earlier = Attempt.at(stall);
        var order = earlier.send();
        assertThat(order.status()).isEqualTo(201);
        var refused = new Attempt[1];

        market.flags().without("take-orders", () -> {
            var answer = refusal(() -> Attempt.at(stall), Attempt::send, refused);
            assertThat(answer.problem()).isEqualTo("orders-paused");
            assertThat(answer.header("Retry-After")).contains("30");
            assertThat(answer.body().path("retryAfterSeconds").asInt()).isEqualTo(30);
            assertThat(refused[0].buyer().orders()).isEmpty();
            assertThat(earlier.send().body().path("orderId"))
                    .isEqualTo(order.body().path("orderId"));
        });

        await().atMost(SOON_SECONDS, SECONDS)
                .untilAsserted(() -> assertThat(refused[0].send().status()).isEqualTo(201));
        assertThat(refused[0].buyer().orders()).hasSize(1);
    }

    @Test
    void cancels_no_order_while_none_are_to_be_cancelled(Market market) {
        var stall = Stall.with(market, PLENTY);
        var standing = new Attempt[1];

        market.flags().without("cancellations", () -> {
            var answer = refusal(() -> Attempt.placed(stall), Attempt::cancel, standing);
            assertThat(answer.problem()).isEqualTo("cancellations-paused");
            assertThat(answer.header("Retry-After")).contains("30");
            assertThat(answer.body().path("retryAfterSeconds").asInt()).isEqualTo(30);
            assertThat(standing[0].state()).isIn("PLACED", "PAID");
        });

        await().atMost(SOON_SECONDS, SECONDS)
                .untilAsserted(() -> assertThat(standing[0].cancel().status()).isEqualTo(200));
    }

    /**
     * The first refusal, which is that of the environment that read the flag first: others may take what is sent next.
     */
    private static Answer refusal(Supplier<Attempt> attempts, Function<Attempt, Answer> send, Attempt[] refused) {
        return await().atMost(SOON_SECONDS, SECONDS)
                .until(
                        () -> {
                            refused[0] = attempts.get();
                            return send.apply(refused[0]);
                        },
                        answer -> answer.status() == 503);
    }

    /** An order by a shopper of its own, which may be sent again and again. */
    private record Attempt(Buyer buyer, String key, JsonNode body) {

        static Attempt at(Stall stall) {
            var buyer = Buyer.in(stall.market());
            return new Attempt(buyer, UUID.randomUUID().toString(), buyer.body(Buyer.GOOD_CARD, stall.units(1)));
        }

        static Attempt placed(Stall stall) {
            var attempt = at(stall);
            assertThat(attempt.send().status()).isEqualTo(201);
            return attempt;
        }

        Answer send() {
            return buyer.send(key, body);
        }

        Answer cancel() {
            return buyer.cancel(orderId());
        }

        String state() {
            return buyer.market().order(buyer.account(), orderId()).state();
        }

        private String orderId() {
            return buyer.orders().getFirst().orderId();
        }
    }
}
