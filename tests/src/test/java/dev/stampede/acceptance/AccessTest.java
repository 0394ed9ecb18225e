package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Call;
import dev.stampede.client.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
class AccessTest {

    private final Market market;

    AccessTest(Market market) {
        this.market = market;
    }

    @Test
    void hides_an_order_from_everybody_else() {
        var stall = Stall.with(market, 5);
        var order = Buyer.in(market).order(Buyer.GOOD_CARD, stall.units(1));
        var stranger = Buyer.in(market);

        var looked = market.once(
                Call.get("order status", "/v1/orders/" + order.orderId()).as(stranger.account()));

        assertThat(looked.status()).isEqualTo(404);
        assertThat(stranger.cancel(order.orderId()).status()).isEqualTo(404);
    }

    @Test
    void keeps_a_seller_from_moving_anothers_parcel() {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var order = buyer.order(Buyer.GOOD_CARD, stall.units(1));
        buyer.awaitState(order.orderId(), "PAID");

        var answer = market.once(Stall.with(market, 1).move(order.orderId(), "PACKED"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void keeps_a_seller_from_pricing_anothers_offer() {
        var stall = Stall.with(market, 5);
        var price =
                Json.object().put("termsVersion", 1).set("price", stall.price().json());

        var answer = market.once(Call.put("set price", "/v1/offers/%s/price".formatted(stall.offerId()), price)
                .as(Stall.with(market, 1).seller()));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void lets_only_shoppers_buy_and_only_sellers_sell() {
        var stall = Stall.with(market, 5);
        var shopper = market.newShopper();

        assertThat(market.once(Call.get("orders", "/v1/orders").as(stall.seller()))
                        .status())
                .isEqualTo(403);
        assertThat(market.once(Call.get("offers", "/v1/seller/offers").as(shopper))
                        .status())
                .isEqualTo(403);
        assertThat(market.once(Call.get("parcels", "/v1/seller/orders").as(shopper))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/v1/orders/ord_x", "/v1/seller", "/v1/seller/offers", "/v1/seller/orders"})
    void asks_for_a_token(String path) {
        assertThat(market.once(Call.get("without a token", path)).status()).isEqualTo(401);
        assertThat(market.once(Call.get("with a forged token", path).with("Authorization", "Bearer a.b.c"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/", "/v1/products/prd_x"})
    void knows_nothing_of_other_paths(String path) {
        assertThat(market.once(Call.get("unknown path", path)).status()).isEqualTo(404);
    }
}
