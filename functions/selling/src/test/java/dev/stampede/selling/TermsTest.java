package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.testing.Answer;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final String OVER =
            "\"opensAt\": \"2020-01-01T00:00:00Z\", \"closesAt\": \"2020-01-01T01:00:00Z\", ";

    private static Answer window(TestSeller seller, String offerId, String window, long basedOn) {
        return seller.put(
                "/v1/offers/%s/window".formatted(offerId), "{%s\"termsVersion\": %d}".formatted(window, basedOn));
    }

    private static Answer withdraw(TestSeller seller, String offerId, long basedOn) {
        return seller.put("/v1/offers/%s/withdrawal".formatted(offerId), "{\"termsVersion\": %d}".formatted(basedOn));
    }

    private static String lowestPrice(String offerId) {
        return StoredState.lowestPrice(OfferId.parse(offerId).product().value());
    }

    @Test
    void offers_again_what_was_over() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(5, 2);
        assertThat(window(seller, offerId, OVER, 1).status()).isEqualTo(200);
        assertThat(lowestPrice(offerId)).isEqualTo("nothing");

        var again = window(seller, offerId, "", 2);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("state").asText()).isEqualTo("ON_SALE");
        assertThat(again.json().has("closesAt")).isFalse();
        assertThat(lowestPrice(offerId)).isEqualTo("1000 BRL");
        assertThat(StoredState.sell(offerId, 0, 1, 3)).isInstanceOf(TransactionOutcome.Committed.class);
    }

    @Test
    void withdraws_and_sells_nothing_more_until_there_is_a_window_again() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(5, 1);

        var withdrawn = withdraw(seller, offerId, 1);

        assertThat(withdrawn.json().get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().has("opensAt")).isFalse();
        assertThat(lowestPrice(offerId)).isEqualTo("nothing");
        assertThat(StoredState.sell(offerId, 0, 1, 2)).isInstanceOf(TransactionOutcome.ConditionFailed.class);
        assertThat(withdraw(seller, offerId, 1).body()).isEqualTo(withdrawn.body());
        assertThat(window(seller, offerId, "", 2).status()).isEqualTo(200);
        assertThat(StoredState.sell(offerId, 0, 1, 3)).isInstanceOf(TransactionOutcome.Committed.class);
    }

    @Test
    void refuses_what_comes_late() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(5, 1);
        withdraw(seller, offerId, 1);
        window(seller, offerId, "", 2);

        var late = withdraw(seller, offerId, 1);

        assertThat(late.problem()).isEqualTo("changed-since");
        assertThat(late.json().get("termsVersion").asLong()).isEqualTo(3);
    }

    @Test
    void writes_down_who_did_what() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(5, 1);
        seller.put("/v1/offers/%s/price".formatted(offerId), TestSeller.price(1500, "BRL"));
        window(seller, offerId, OVER, 2);
        withdraw(seller, offerId, 3);

        var history =
                seller.get("/v1/offers/%s/history?limit=2".formatted(offerId)).json();
        var rest = seller.get("/v1/offers/%s/history?cursor=%s"
                        .formatted(offerId, history.get("next").asText()))
                .json();

        assertThat(history.get("entries").findValuesAsText("what")).containsExactly("price", "window");
        assertThat(history.at("/entries/0/by").asText()).isEqualTo(seller.account());
        assertThat(history.at("/entries/0/before/price/minorUnits").asLong()).isEqualTo(1000);
        assertThat(history.at("/entries/0/after/price/minorUnits").asLong()).isEqualTo(1500);
        assertThat(rest.get("entries").findValuesAsText("what")).containsExactly("withdraw");
        assertThat(rest.at("/entries/0/after/state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void is_nobody_elses_to_see_or_to_change() {
        var offerId = TestSeller.registered("BRL").offersSomething(1, 1);
        var other = TestSeller.registered("BRL");

        assertThat(window(other, offerId, "", 1).status()).isEqualTo(403);
        assertThat(withdraw(other, offerId, 1).status()).isEqualTo(403);
        assertThat(other.get("/v1/offers/%s/history".formatted(offerId)).status())
                .isEqualTo(403);
    }
}
