package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.target.PaymentControl.Illness;
import org.junit.jupiter.api.Test;

@Acceptance
class CancellationTest {

    @Test
    void gives_back_a_paid_order_that_was_not_shipped(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var order = buyer.order(Buyer.GOOD_CARD, stall.units(2));
        buyer.awaitState(order.orderId(), "PAID");

        assertThat(buyer.cancel(order.orderId()).status()).isEqualTo(200);

        buyer.awaitState(order.orderId(), "REFUNDED");
        assertThat(market.available(stall.offerId())).isEqualTo(5);
    }

    @Test
    void gives_back_the_most_scattered_basket_that_can_be_paid_and_refuses_a_wider_one(Market market) {
        var wide = Stall.with(market, 90, 90);
        var other = Stall.with(market, 9, 9);
        var buyer = Buyer.in(market);

        var tooWide = buyer.send("wide", buyer.body(Buyer.GOOD_CARD, wide.units(90), other.units(9)));
        assertThat(tooWide.status()).as("%s", tooWide.body()).isEqualTo(409);
        assertThat(tooWide.problem()).isEqualTo("too-scattered");
        assertThat(tooWide.body().path("offerId").asText()).isEqualTo(other.offerId());

        int most = tooWide.body().path("atMost").asInt();
        var order = buyer.order(Buyer.GOOD_CARD, wide.units(90), other.units(most));
        buyer.awaitState(order.orderId(), "PAID");
        assertThat(buyer.cancel(order.orderId()).status()).isEqualTo(200);
        buyer.awaitState(order.orderId(), "REFUNDED");
        assertThat(wide.free() + other.free()).isEqualTo(99);
    }

    @Test
    void cancels_an_order_that_was_not_paid(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var orderId = market.payments().during(Illness.FAILING, () -> {
            var placed = buyer.order(Buyer.GOOD_CARD, stall.units(2)).orderId();

            assertThat(buyer.cancel(placed).body().path("state").asText()).isEqualTo("CANCELLING");
            assertThat(market.available(stall.offerId())).isEqualTo(5);
            return placed;
        });

        Sweeping.until(market, () -> market.order(buyer.account(), orderId).state(), "CANCELLED");
    }

    @Test
    void refuses_once_a_parcel_is_on_its_way(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var order = buyer.order(Buyer.GOOD_CARD, stall.units(1));
        buyer.awaitState(order.orderId(), "PAID");
        stall.deliver(order.orderId());

        var answer = buyer.cancel(order.orderId());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("already-shipped");
    }

    @Test
    void returns_the_stock_of_a_declined_payment(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);

        var order = buyer.order(Buyer.BAD_CARD, stall.units(5));

        buyer.awaitState(order.orderId(), "CANCELLED");
        assertThat(market.available(stall.offerId())).isEqualTo(5);
    }
}
