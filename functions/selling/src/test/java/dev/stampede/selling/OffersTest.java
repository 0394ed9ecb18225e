package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OffersTest {

    private static final String OFFERS = "/v1/offers";

    @Test
    void publishes_an_offer_with_its_stock_split_over_its_shards() {
        var seller = TestSeller.registered("BRL");
        var productId = seller.creates("Kite");

        var answer = seller.post(OFFERS, "key", TestSeller.offer(productId, 1299, "BRL", 10, 4));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("termsVersion").asLong()).isEqualTo(1);
        var offerId = answer.json().get("offerId").asText();
        assertThat(offerId).isEqualTo(productId + "." + seller.id());
        assertThat(StoredState.available(offerId, 4)).containsExactly(3L, 3L, 2L, 2L);
        assertThat(StoredState.moved(offerId)).isEqualTo(Map.of(0, 3L, 1, 3L, 2, 2L, 3, 2L));
    }

    @Test
    void lists_the_product_and_its_category() {
        var seller = TestSeller.registered("BRL");
        var productId = seller.creates("Kite");

        seller.offers(productId, 1299, 1, 1);

        assertThat(StoredState.attribute(productId, CatalogueTable.LISTING).s()).isEqualTo("kite#" + productId);
        assertThat(StoredState.lowestPrice(productId)).isEqualTo("1299 BRL");
        assertThat(LocalDynamoDb.client()
                        .getItem(get -> get.tableName(MarketplaceTables.CATALOGUE)
                                .key(Map.of(
                                        CatalogueTable.PRODUCT_ID, AttributeValue.fromS(CatalogueTable.CATEGORIES),
                                        CatalogueTable.ITEM, AttributeValue.fromS("toys"))))
                        .hasItem())
                .isTrue();
    }

    @Test
    void sells_within_the_window_that_the_seller_sets() {
        var seller = TestSeller.registered("BRL");
        var body = TestSeller.offer(seller.creates("Lantern"), 1, "BRL", 5, 2);

        var answer = seller.post(OFFERS, "key", within(body, "2026-11-27T09:00:00Z", "2026-11-27T10:00:00Z"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("opensAt").asText()).isEqualTo("2026-11-27T09:00:00Z");
        assertThat(answer.json().path("closesAt").asText()).isEqualTo("2026-11-27T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T09:00:00.5Z, 2026-11-27T10:00:00Z, opensAt",
        "2026-11-27T09:00:00Z, 2026-11-27T08:59:59Z, closesAt",
        "2026-11-27T09:00:00Z, +10000-01-01T00:00:00Z, closesAt"
    })
    void refuses_a_window_that_makes_no_sense(String opensAt, String closesAt, String field) {
        var seller = TestSeller.registered("BRL");
        var body = TestSeller.offer(seller.creates("Lantern"), 1, "BRL", 5, 2);

        var answer = seller.post(OFFERS, "key", within(body, opensAt, closesAt));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
    }

    private static String within(String body, String opensAt, String closesAt) {
        return body.replaceFirst("\\{", "{\"opensAt\": \"%s\", \"closesAt\": \"%s\", ".formatted(opensAt, closesAt));
    }

    @Test
    void has_one_shard_unless_told_otherwise_and_at_most_90() {
        var seller = TestSeller.registered("BRL");
        var one = seller.post(OFFERS, "one", """
                {"productId": "%s", "sku": "a", "price": {"minorUnits": 1, "currency": "BRL"}, "stock": 5}""".formatted(seller.creates("one")));
        var ninety = seller.post(OFFERS, "90", TestSeller.offer(seller.creates("90"), 1, "BRL", 90, 90));
        var more = seller.post(OFFERS, "91", TestSeller.offer(seller.creates("91"), 1, "BRL", 91, 91));

        assertThat(one.json().get("shards").asInt()).isEqualTo(1);
        assertThat(ninety.status()).isEqualTo(201);
        assertThat(StoredState.available(ninety.json().get("offerId").asText(), 90))
                .hasSize(90)
                .containsOnly(1L);
        assertThat(more.json().at("/errors/0/field").asText()).isEqualTo("shards");
    }

    @Test
    void answers_a_retry_as_it_answered_the_request_whatever_happened_since() {
        var seller = TestSeller.registered("BRL");
        var body = TestSeller.offer(seller.creates("Kite"), 1299, "BRL", 10, 2);
        var first = seller.post(OFFERS, "key", body);
        var offerId = first.json().get("offerId").asText();
        seller.put(OFFERS + "/" + offerId + "/price", TestSeller.price(999, "BRL"));

        var retry = seller.post(OFFERS, "key", body);

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(StoredState.movements(offerId)).hasSize(1);
        assertThat(StoredState.shards(offerId, 2)).allMatch(shard -> shard.termsVersion() == 2);
    }

    @Test
    void answers_422_when_the_key_is_reused_for_another_price_or_another_product() {
        var seller = TestSeller.registered("BRL");
        var productId = seller.creates("Kite");
        var offerId = seller.post(OFFERS, "key", TestSeller.offer(productId, 1299, "BRL", 10, 2))
                .json()
                .path("offerId")
                .asText();

        var otherPrice = seller.post(OFFERS, "key", TestSeller.offer(productId, 1300, "BRL", 10, 2));
        var otherProduct = seller.post(OFFERS, "key", TestSeller.offer(seller.creates("Ball"), 1299, "BRL", 10, 2));

        assertThat(List.of(otherPrice.status(), otherProduct.status())).containsOnly(422);
        assertThat(List.of(otherPrice.problem(), otherProduct.problem())).containsOnly("idempotency-key-reused");
        assertThat(List.of(otherPrice.json(), otherProduct.json()))
                .allMatch(problem -> problem.path("offerId").asText().equals(offerId));
    }

    @Test
    void answers_409_when_another_key_has_published_the_offer() {
        var seller = TestSeller.registered("BRL");
        var body = TestSeller.offer(seller.creates("Kite"), 1299, "BRL", 10, 2);
        seller.post(OFFERS, "key", body);

        var again = seller.post(OFFERS, "another", body);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("offer-exists");
    }

    @Test
    void needs_a_registered_seller_and_a_product() {
        var newcomer = TestSeller.unregistered();
        var seller = TestSeller.registered("BRL");
        var nothing = "prd_" + "a".repeat(26);

        var unregistered = newcomer.post(OFFERS, "key", TestSeller.offer(seller.creates("Kite"), 1299, "BRL", 10, 2));
        var productless = seller.post(OFFERS, "key", TestSeller.offer(nothing, 1299, "BRL", 10, 2));

        assertThat(unregistered.status()).isEqualTo(409);
        assertThat(unregistered.problem()).isEqualTo("seller-not-registered");
        assertThat(productless.status()).isEqualTo(404);
    }

    @Test
    void refuses_a_price_in_another_currency_than_the_sellers() {
        var seller = TestSeller.registered("BRL");

        var answer = seller.post(OFFERS, "key", TestSeller.offer(seller.creates("Kite"), 1299, "EUR", 10, 2));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("currency-mismatch");
        assertThat(answer.json().get("currency").asText()).isEqualTo("BRL");
    }

    @Test
    void keeps_a_product_in_its_creators_currency_whoever_offers_it_first() {
        var creator = TestSeller.registered("BRL");
        var stranger = TestSeller.registered("EUR");
        var productId = creator.creates("Kite");

        var first = stranger.post(OFFERS, "key", TestSeller.offer(productId, 300, "EUR", 10, 2));

        assertThat(first.problem()).isEqualTo("currency-mismatch");
        assertThat(first.json().get("currency").asText()).isEqualTo("BRL");
        assertThat(creator.offers(productId, 1299, 1, 1)).isNotEmpty();
    }

    @Test
    void refuses_a_price_in_another_currency_than_the_products_other_offers() {
        var brazilian = TestSeller.registered("BRL");
        var german = TestSeller.registered("EUR");
        var productId = brazilian.creates("Kite");
        brazilian.offers(productId, 1299, 1, 1);

        var answer = german.post(OFFERS, "key", TestSeller.offer(productId, 300, "EUR", 10, 2));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("currency-mismatch");
        assertThat(answer.json().get("currency").asText()).isEqualTo("BRL");
        assertThat(StoredState.lowestPrice(productId)).isEqualTo("1299 BRL");
    }

    @Test
    void shows_a_sellers_own_offers_page_by_page() {
        var seller = TestSeller.registered("BRL");
        var published =
                List.of(seller.offersSomething(1, 1), seller.offersSomething(1, 2), seller.offersSomething(1, 3));
        TestSeller.registered("BRL").offersSomething(1, 1);

        var seen = new ArrayList<String>();
        var page = seller.get("/v1/seller/offers?limit=2").json();
        seen.addAll(offerIds(page));
        var rest = seller.get(
                        "/v1/seller/offers?limit=2&cursor=" + page.get("next").asText())
                .json();
        seen.addAll(offerIds(rest));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(published);
        assertThat(rest.has("next")).isFalse();
        assertThat(page.at("/offers/0/sku").asText()).isEqualTo("sku-1");
    }

    @Test
    void names_a_cursor_and_a_limit_that_it_cannot_use() {
        var seller = TestSeller.unregistered();

        var cursor = seller.get("/v1/seller/offers?cursor=" + UUID.randomUUID());
        var limit = seller.get("/v1/seller/offers?limit=101");

        assertThat(cursor.status()).isEqualTo(400);
        assertThat(cursor.json().at("/errors/0/field").asText()).isEqualTo("cursor");
        assertThat(limit.json().at("/errors/0/field").asText()).isEqualTo("limit");
    }

    private static List<String> offerIds(JsonNode page) {
        return page.get("offers").findValuesAsText("offerId");
    }
}
