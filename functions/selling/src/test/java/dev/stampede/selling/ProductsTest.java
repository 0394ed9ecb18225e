package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.ProductId;
import dev.stampede.runtime.testing.GatewayRequest;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private static final String PRODUCTS = "/v1/products";

    @Test
    void creates_a_product_whose_id_follows_from_the_key() {
        var seller = TestSeller.registered("BRL");

        var answer = seller.post(PRODUCTS, "key", TestSeller.product("Kite"));

        var id = ProductId.createdBy(seller.id(), "key").value();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("productId").asText()).isEqualTo(id);
        assertThat(answer.header("Location")).isEqualTo("/v1/products/" + id);
    }

    @Test
    void lists_no_product_that_nobody_offers() {
        var productId = TestSeller.registered("BRL").creates("Kite");

        assertThat(StoredState.product(productId)).isNotEmpty().doesNotContainKey("listing");
    }

    @Test
    void answers_a_retry_as_it_answered_the_request() {
        var seller = TestSeller.registered("BRL");
        var first = seller.post(PRODUCTS, "key", TestSeller.product("Kite"));

        var retry = seller.post(PRODUCTS, "key", TestSeller.product("Kite"));

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
    }

    @Test
    void answers_422_when_the_key_is_reused_with_another_payload() {
        var seller = TestSeller.registered("BRL");
        seller.post(PRODUCTS, "key", TestSeller.product("Kite"));

        var other = seller.post(PRODUCTS, "key", TestSeller.product("Ball"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(other.json().path("productId").asText())
                .isEqualTo(ProductId.createdBy(seller.id(), "key").value());
    }

    @Test
    void keeps_the_keys_of_sellers_apart() {
        var one = TestSeller.registered("BRL").post(PRODUCTS, "key", TestSeller.product("Kite"));
        var another = TestSeller.registered("BRL").post(PRODUCTS, "key", TestSeller.product("Ball"));

        assertThat(another.status()).isEqualTo(201);
        assertThat(another.json().get("productId")).isNotEqualTo(one.json().get("productId"));
    }

    @Test
    void wants_to_know_first_what_currency_its_creator_sells_in() {
        var answer = TestSeller.unregistered().post(PRODUCTS, "key", TestSeller.product("Kite"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("seller-not-registered");
    }

    @Test
    void answers_400_without_a_key() {
        var seller = TestSeller.unregistered();

        var answer = GatewayRequest.of("POST", PRODUCTS)
                .by(seller.account(), "seller")
                .json(TestSeller.product("Kite"))
                .to(seller.api());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void refuses_a_title_that_would_break_a_cursor() {
        var answer = TestSeller.unregistered().post(PRODUCTS, "key", TestSeller.product("Kite\\nBall"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("title");
    }
}
