package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTest {

    private static Answer set(TestSeller seller, String offerId, long available) {
        return seller.put("/v1/offers/%s/stock".formatted(offerId), """
                {"available": %d}""".formatted(available));
    }

    private static Answer adjust(TestSeller seller, String offerId, String key, long units) {
        return seller.post("/v1/offers/%s/stock-adjustments".formatted(offerId), key, """
                {"units": %d, "reason": "counted"}""".formatted(units));
    }

    @Test
    void sets_the_free_units_and_says_what_moved() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(10, 4);
        StoredState.sell(offerId, 0, 2, 1);

        var answer = set(seller, offerId, 20);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("available").asLong()).isEqualTo(20);
        assertThat(StoredState.available(offerId, 4)).containsExactly(5L, 5L, 5L, 5L);
        assertThat(StoredState.moved(offerId)).isEqualTo(Map.of(0, 7L, 1, 5L, 2, 5L, 3, 5L));
    }

    @Test
    void moves_nothing_when_as_many_are_free_already() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(10, 4);

        assertThat(set(seller, offerId, 10).status()).isEqualTo(200);
        assertThat(StoredState.movements(offerId)).hasSize(1);
    }

    @Test
    void brings_units_evenly() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(3, 3);

        var answer = adjust(seller, offerId, "key", 4);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("units").asLong()).isEqualTo(4);
        assertThat(StoredState.available(offerId, 3)).containsExactly(3L, 2L, 2L);
    }

    @Test
    void takes_units_away_from_where_they_are_free() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(6, 3);
        StoredState.sell(offerId, 0, 2, 1);

        assertThat(adjust(seller, offerId, "key", -3).status()).isEqualTo(201);

        assertThat(StoredState.available(offerId, 3)).containsExactly(0L, 0L, 1L);
    }

    @Test
    void says_how_many_are_free_when_fewer_are_than_should_go() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(6, 3);

        var answer = adjust(seller, offerId, "key", -7);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("insufficient-stock");
        assertThat(answer.json().get("available").asLong()).isEqualTo(6);
        assertThat(StoredState.movements(offerId)).hasSize(1);
    }

    @Test
    void answers_a_retry_with_the_movement_even_when_nothing_is_left_to_take() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(6, 3);
        var first = adjust(seller, offerId, "key", -6);

        var retry = adjust(seller, offerId, "key", -6);

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(StoredState.available(offerId, 3)).containsOnly(0L);
    }

    @Test
    void answers_a_retry_of_units_that_came_in_without_bringing_more() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(6, 3);
        var first = adjust(seller, offerId, "key", 3);

        var retry = adjust(seller, offerId, "key", 3);

        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(StoredState.available(offerId, 3)).containsOnly(3L);
    }

    @Test
    void answers_422_when_the_key_is_reused_for_other_units_or_another_offer() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(6, 3);
        adjust(seller, offerId, "key", -2);

        assertThat(adjust(seller, offerId, "key", -3).status()).isEqualTo(422);
        assertThat(adjust(seller, seller.offersSomething(6, 3), "key", -2).status())
                .isEqualTo(422);
    }

    @Test
    void answers_400_without_a_key_and_for_no_units() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(6, 3);

        var keyless = GatewayRequest.of("POST", "/v1/offers/%s/stock-adjustments".formatted(offerId))
                .by(seller.account(), "seller")
                .json("""
                        {"units": 1, "reason": "counted"}""")
                .to(seller.api());
        var nothing = adjust(seller, offerId, "key", 0);

        assertThat(keyless.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
        assertThat(nothing.json().at("/errors/0/field").asText()).isEqualTo("units");
    }

    @Test
    void is_refused_for_another_sellers_offer_and_unknown_for_none() {
        var seller = TestSeller.registered("BRL");
        var foreign = TestSeller.registered("BRL").offersSomething(1, 1);
        var none = "prd_%s.%s".formatted("a".repeat(26), seller.id());

        assertThat(set(seller, foreign, 5).status()).isEqualTo(403);
        assertThat(adjust(seller, foreign, "key", 5).status()).isEqualTo(403);
        assertThat(set(seller, none, 5).status()).isEqualTo(404);
        assertThat(adjust(seller, none, "key", 5).status()).isEqualTo(404);
        assertThat(StoredState.available(foreign, 1)).containsExactly(1L);
    }
}
