package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTest {

    private static Answer set(TestSeller seller, String offerId, long available) {
        return set(seller, offerId, available, 0);
    }

    private static Answer set(TestSeller seller, String offerId, long available, long basedOn) {
        return seller.put("/v1/offers/%s/stock".formatted(offerId), """
                {"available": %d, "stockVersion": %d}""".formatted(available, basedOn));
    }

    private static long version(TestSeller seller, String offerId) {
        return seller.get("/v1/offers/%s/stock".formatted(offerId))
                .json()
                .get("stockVersion")
                .asLong();
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
    void moves_no_units_when_as_many_are_free_already() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(10, 4);

        assertThat(set(seller, offerId, 10).status()).isEqualTo(200);
        assertThat(StoredState.available(offerId, 4)).containsExactly(3L, 3L, 2L, 2L);
    }

    @Test
    void brings_back_nothing_that_was_sold_since_when_the_same_request_comes_again() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(3, 2);
        set(seller, offerId, 10);
        StoredState.sell(offerId, 0, 4, 1);

        var again = set(seller, offerId, 10);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("available").asLong()).isEqualTo(6);
        assertThat(StoredState.available(offerId, 2)).containsExactly(1L, 5L);
        assertThat(StoredState.movements(offerId)).hasSize(2);
    }

    @Test
    void brings_back_nothing_that_was_sold_since_a_setting_that_moved_nothing() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(10, 1);
        set(seller, offerId, 10);
        StoredState.sell(offerId, 0, 4, 1);

        set(seller, offerId, 10);

        assertThat(StoredState.available(offerId, 1)).containsExactly(6L);
    }

    @Test
    void refuses_a_late_setting_and_tells_what_is_free_now() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(10, 3);
        long seen = version(seller, offerId);
        adjust(seller, offerId, "key", 5);
        StoredState.sell(offerId, 0, 1, 1);

        var late = set(seller, offerId, 20, seen);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("changed-since");
        assertThat(late.json().get("available").asLong()).isEqualTo(14);
        assertThat(late.json().get("stockVersion").asLong()).isEqualTo(version(seller, offerId));
        assertThat(set(seller, offerId, 20, version(seller, offerId)).status()).isEqualTo(200);
    }

    @Test
    void refuses_to_set_without_saying_on_what_ground() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(10, 3);

        var answer = seller.put("/v1/offers/%s/stock".formatted(offerId), "{\"available\": 1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("stockVersion");
    }

    @Test
    void refuses_more_than_an_offer_may_have_and_names_the_limit() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(999_999_999, 3);
        adjust(seller, offerId, "one", 1);

        var over = adjust(seller, offerId, "two", 1);

        assertThat(over.status()).isEqualTo(409);
        assertThat(over.problem()).isEqualTo("stock-limit");
        assertThat(over.json().get("limit").asLong()).isEqualTo(1_000_000_000);
        assertThat(over.json().get("available").asLong()).isEqualTo(1_000_000_000);
        assertThat(adjust(seller, offerId, "one", 1).status()).isEqualTo(201);
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
        var first = adjust(seller, offerId, "key", -2).json();

        var otherUnits = adjust(seller, offerId, "key", -3);
        var otherOffer = adjust(seller, seller.offersSomething(6, 3), "key", -2);

        assertThat(List.of(otherUnits.status(), otherOffer.status())).containsOnly(422);
        assertThat(List.of(otherUnits.json(), otherOffer.json()))
                .allMatch(problem -> problem.path("movementId").equals(first.path("movementId")))
                .allMatch(problem -> problem.path("offerId").asText().equals(offerId));
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
