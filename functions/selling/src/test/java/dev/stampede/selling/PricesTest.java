package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.runtime.testing.Answer;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static Answer reprice(TestSeller seller, String offerId, long cents, String currency) {
        return seller.put("/v1/offers/%s/price".formatted(offerId), TestSeller.price(cents, currency));
    }

    @Test
    void pins_a_new_version_of_the_terms_to_every_shard() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(90, 90);

        var answer = reprice(seller, offerId, 1500, "BRL");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("termsVersion").asLong()).isEqualTo(2);
        assertThat(StoredState.shards(offerId, 90)).hasSize(90).allMatch(shard -> shard.termsVersion() == 2);
    }

    @Test
    void sells_nothing_more_on_the_old_terms() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(5, 1);
        reprice(seller, offerId, 1500, "BRL");

        assertThat(StoredState.sell(offerId, 0, 1, 1)).isInstanceOf(TransactionOutcome.ConditionFailed.class);
        assertThat(StoredState.sell(offerId, 0, 1, 2)).isInstanceOf(TransactionOutcome.Committed.class);
    }

    @Test
    void leaves_the_terms_as_they_are_when_the_price_is_the_same() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(1, 1);

        var answer = reprice(seller, offerId, 1000, "BRL");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("termsVersion").asLong()).isEqualTo(1);
    }

    @Test
    void is_refused_when_it_comes_late_and_told_the_price_of_now() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(1, 1);
        reprice(seller, offerId, 1500, "BRL");
        var path = "/v1/offers/%s/price".formatted(offerId);
        seller.put(path, TestSeller.price(2000, "BRL", 2));

        var late = reprice(seller, offerId, 1500, "BRL");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("changed-since");
        assertThat(late.json().at("/price/minorUnits").asLong()).isEqualTo(2000);
        assertThat(late.json().get("termsVersion").asLong()).isEqualTo(3);
    }

    @Test
    void changes_nothing_more_when_it_is_sent_again() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(1, 1);
        var first = reprice(seller, offerId, 1500, "BRL");

        assertThat(reprice(seller, offerId, 1500, "BRL").body()).isEqualTo(first.body());
    }

    @Test
    void finds_the_lowest_price_among_the_other_offers_when_the_cheapest_one_rises() {
        var one = TestSeller.registered("BRL");
        var another = TestSeller.registered("BRL");
        var productId = one.creates("Kite");
        var cheapest = one.offers(productId, 1000, 1, 1);
        another.offers(productId, 1200, 1, 1);
        assertThat(StoredState.lowestPrice(productId)).isEqualTo("1000 BRL");

        reprice(one, cheapest, 1500, "BRL");

        assertThat(StoredState.lowestPrice(productId)).isEqualTo("1200 BRL");
    }

    @Test
    void is_refused_for_another_sellers_offer() {
        var offerId = TestSeller.registered("BRL").offersSomething(1, 1);

        var answer = reprice(TestSeller.registered("BRL"), offerId, 1, "BRL");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(StoredState.shards(offerId, 1)).allMatch(shard -> shard.termsVersion() == 1);
    }

    @Test
    void answers_404_for_an_offer_that_does_not_exist() {
        var seller = TestSeller.registered("BRL");

        var unpublished = reprice(seller, "prd_%s.%s".formatted("a".repeat(26), seller.id()), 1, "BRL");
        var malformed = reprice(seller, "nothing", 1, "BRL");

        assertThat(unpublished.status()).isEqualTo(404);
        assertThat(malformed.status()).isEqualTo(404);
    }

    @Test
    void is_refused_in_another_currency() {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(1, 1);

        var answer = reprice(seller, offerId, 1000, "EUR");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("currency-mismatch");
    }

    @Test
    void is_refused_for_the_offer_of_a_sale() {
        var seller = TestSeller.registered("BRL");
        var offerOfASale = "%s.sal_%s".formatted(seller.offersSomething(1, 1), "a".repeat(26));

        assertThat(reprice(seller, offerOfASale, 1000, "BRL").problem()).isEqualTo("offer-of-a-sale");
        assertThat(seller.put("/v1/offers/%s/stock".formatted(offerOfASale), "{\"available\": 1, \"stockVersion\": 0}")
                        .problem())
                .isEqualTo("offer-of-a-sale");
    }
}
