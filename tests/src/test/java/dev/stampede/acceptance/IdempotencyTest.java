package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.ShopOrder;
import dev.stampede.target.DatabaseWatch.Faults;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Acceptance
class IdempotencyTest {

    @Test
    void answers_the_same_when_an_order_is_sent_again(Market market) {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));

        var first = buyer.send("key", body);
        buyer.awaitState(ShopOrder.of(first.body()).orderId(), "PAID");
        var again = buyer.send("key", body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(market.available(stall.offerId())).isEqualTo(9);
    }

    @Test
    void gives_one_order_and_equal_answers_when_a_key_is_sent_20_times_at_once(Market market) {
        var stall = Stall.with(market, 10, 4);
        var buyer = Buyer.in(market);
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));
        var answers = new ConcurrentLinkedQueue<String>();

        new Crew(20).each(IntStream.range(0, 20).boxed().toList(), time -> {
            var answer = buyer.send("key", body);
            answers.add(answer.status() + " " + answer.body());
        });

        assertThat(answers)
                .hasSize(20)
                .allMatch(answer -> answer.startsWith("201"))
                .containsOnly(answers.peek());
        assertThat(buyer.orders()).hasSize(1);
        assertThat(market.available(stall.offerId())).isEqualTo(9);
    }

    @Test
    void gives_one_order_when_the_database_answers_nothing_after_the_commit(Market market) {
        var stall = Stall.with(market, 10, 4);
        var buyer = Buyer.in(market);
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));

        var lost = market.database().suffering(new Faults(0, 0, 0, 1), () -> buyer.send("key", body));
        var again = buyer.send("key", body);

        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.header("Retry-After")).isPresent();
        assertThat(again.status()).isEqualTo(201);
        assertThat(buyer.orders()).hasSize(1);
        assertThat(market.available(stall.offerId())).isEqualTo(9);
    }

    @Test
    void answers_the_same_purchase_with_the_order_that_stands_however_it_is_asked_for(Market market) {
        var one = Stall.with(market, 10);
        var other = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        var first = buyer.send("key", buyer.body(Buyer.GOOD_CARD, one.units(1), other.units(2)));

        var again = buyer.send("key", buyer.body(Buyer.GOOD_CARD, other.units(2), one.units(1)));

        assertThat(again.status()).as("%s", again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(buyer.orders()).hasSize(1);
    }

    @Test
    void names_the_order_that_stands_when_the_same_is_to_be_paid_otherwise(Market market) {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        var first = ShopOrder.of(
                buyer.send("key", buyer.body(Buyer.GOOD_CARD, stall.units(1))).body());

        var answer = buyer.send("key", buyer.body(Buyer.BAD_CARD, stall.units(1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
        assertThat(answer.body().path("orderId").asText()).isEqualTo(first.orderId());
        assertThat(answer.body().path("detail").asText()).contains("/v1/orders/" + first.orderId());
        assertThat(market.available(stall.offerId())).isEqualTo(9);
    }

    @Test
    void answers_422_when_the_key_is_reused_with_another_payload(Market market) {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        buyer.send("key", buyer.body(Buyer.GOOD_CARD, stall.units(1)));

        var answer = buyer.send("key", buyer.body(Buyer.GOOD_CARD, stall.units(2)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
        assertThat(market.available(stall.offerId())).isEqualTo(9);
    }

    @Test
    void answers_400_without_a_key(Market market) {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));

        var answer = market.once(Call.post("place order", "/v1/orders", body).as(buyer.account()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void gives_two_shoppers_with_the_same_key_an_order_each(Market market) {
        var stall = Stall.with(market, 10);
        var one = Buyer.in(market);
        var other = Buyer.in(market);

        var orders = List.of(
                one.send("key", one.body(Buyer.GOOD_CARD, stall.units(1))),
                other.send("key", other.body(Buyer.GOOD_CARD, stall.units(1))));

        assertThat(orders)
                .extracting(answer -> ShopOrder.of(answer.body()).orderId())
                .doesNotHaveDuplicates();
        assertThat(market.available(stall.offerId())).isEqualTo(8);
    }
}
