package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Amount;
import dev.stampede.client.Answer;
import dev.stampede.client.ShopOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shopper has found is taken off one order of theirs. */
@Acceptance
class CouponTest {

    /** One unit and its freight, less what was found. */
    private static final Amount LESS = new Amount(2000 + 490 - 500, "EUR");

    private final Market market;
    private final BuriedTreasure treasure;
    private final Buyer finder;
    private String coupon = "";

    CouponTest(Market market) {
        this.market = market;
        this.treasure = BuriedTreasure.forAsMany(market, 3);
        this.finder = Buyer.in(market);
    }

    @BeforeEach
    void find() {
        coupon = market.requests()
                .body(treasure.claim(finder.account()))
                .path("coupon")
                .asText();
    }

    private JsonNode body(Buyer buyer, String card) {
        var body = buyer.body(card, treasure.stall().units(1));
        return ((ObjectNode) body).put("coupon", coupon);
    }

    private Answer order(Buyer buyer, String key, String card) {
        return buyer.send(key, body(buyer, card));
    }

    @Test
    void a_coupon_makes_one_order_cheaper() {
        var first = order(finder, "first", Buyer.GOOD_CARD);
        var second = order(finder, "second", Buyer.GOOD_CARD);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(ShopOrder.of(first.body()).total()).isEqualTo(LESS);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("coupon-used");
    }

    @Test
    void a_claim_asked_for_again_is_no_second_discount() {
        order(finder, "first", Buyer.GOOD_CARD);
        find();

        assertThat(order(finder, "second", Buyer.GOOD_CARD).problem()).isEqualTo("coupon-used");
    }

    @Test
    void nobody_else_can_use_it() {
        var other = order(Buyer.in(market), "theirs", Buyer.GOOD_CARD);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("coupon");
        assertThat(order(finder, "own", Buyer.GOOD_CARD).status()).isEqualTo(201);
    }

    @Test
    void it_comes_back_when_the_order_is_not_paid() {
        var declined = ShopOrder.of(order(finder, "declined", Buyer.BAD_CARD).body());
        finder.awaitState(declined.orderId(), "CANCELLED");

        var paid = order(finder, "paid", Buyer.GOOD_CARD);

        assertThat(paid.status()).as("%s", paid.body()).isEqualTo(201);
        assertThat(ShopOrder.of(paid.body()).total()).isEqualTo(LESS);
    }
}
