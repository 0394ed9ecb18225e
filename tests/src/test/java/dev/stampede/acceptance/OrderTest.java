package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Acceptance
class OrderTest {

    @Test
    void follows_an_order_from_its_quote_to_the_delivered_parcel(Market market) {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);

        var order = buyer.order(Buyer.GOOD_CARD, stall.units(2));
        assertThat(order.total()).isEqualTo(new Amount(2 * 2000 + 490, "EUR"));
        assertThat(order.state()).isEqualTo("PLACED");

        buyer.awaitState(order.orderId(), "PAID");
        stall.deliver(order.orderId());
        assertThat(market.order(buyer.account(), order.orderId()).state()).isEqualTo("DELIVERED");
    }

    @Test
    void takes_an_order_that_costs_nothing_for_paid_whoever_would_have_paid(Market market) {
        var gift = Stall.pricedAt(market, new Amount(0, "EUR"), new Amount(0, "EUR"));
        var buyer = Buyer.in(market);

        var order = buyer.order(Buyer.BAD_CARD, gift.units(1));

        buyer.awaitState(order.orderId(), "PAID");
        gift.deliver(order.orderId());
        assertThat(market.order(buyer.account(), order.orderId()).state()).isEqualTo("DELIVERED");
    }

    @Test
    void takes_the_units_out_of_stock(Market market) {
        var stall = Stall.with(market, 10, 3);

        Buyer.in(market).order(Buyer.GOOD_CARD, stall.units(7));

        assertThat(market.available(stall.offerId())).isEqualTo(3);
    }

    @Test
    void sends_one_parcel_for_each_seller(Market market) {
        var one = Stall.with(market, 5);
        var other = Stall.with(market, 5);
        var buyer = Buyer.in(market);

        var order = buyer.order(Buyer.GOOD_CARD, one.units(1), other.units(1));
        buyer.awaitState(order.orderId(), "PAID");
        one.deliver(order.orderId());
        assertThat(market.order(buyer.account(), order.orderId()).state()).isEqualTo("PAID");
        other.deliver(order.orderId());

        assertThat(market.order(buyer.account(), order.orderId()).state()).isEqualTo("DELIVERED");
        assertThat(order.freight()).hasSize(2);
    }

    @Test
    void shows_a_seller_what_to_send(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var order = buyer.order(Buyer.GOOD_CARD, stall.units(1));
        buyer.awaitState(order.orderId(), "PAID");

        var parcels = market.requests()
                .body(Call.get("parcels", "/v1/seller/orders").as(stall.seller()))
                .path("orders");

        assertThat(parcels).singleElement().satisfies(parcel -> {
            assertThat(parcel.path("orderId").asText()).isEqualTo(order.orderId());
            assertThat(parcel.path("state").asText()).isEqualTo("TO_PACK");
        });
    }

    @Test
    void refuses_to_ship_what_is_not_packed(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var order = buyer.order(Buyer.GOOD_CARD, stall.units(1));
        buyer.awaitState(order.orderId(), "PAID");

        assertThat(market.once(stall.move(order.orderId(), "SHIPPED")).status()).isEqualTo(409);
    }

    @Test
    void sells_the_last_units_once_to_many_at_a_time(Market market) {
        var stall = Stall.with(market, 8, 4);

        var statuses = IntStream.range(0, 20)
                .mapToObj(i -> Buyer.in(market))
                .parallel()
                .map(buyer -> buyer.send("only", buyer.body(Buyer.GOOD_CARD, stall.units(1))))
                .map(answer -> answer.status() + " " + answer.problem())
                .toList();

        assertThat(statuses).filteredOn(status -> status.startsWith("201")).hasSize(8);
        assertThat(statuses).filteredOn(status -> !status.startsWith("201")).containsOnly("409 sold-out");
        assertThat(market.available(stall.offerId())).isZero();
    }

    @Test
    void tells_the_new_price_when_it_moved(Market market) {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));
        long version = stall.desk().price(stall.offerId(), new Amount(2500, "EUR"), 1);

        var answer = buyer.send("first", body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("terms-moved");
        var now = answer.body().path("offers").path(0);
        assertThat(Amount.of(now.path("price"))).isEqualTo(new Amount(2500, "EUR"));
        assertThat(now.path("termsVersion").longValue()).isEqualTo(version);
        assertThat(now.has("opensAt") || now.has("closesAt"))
                .as("an offer that was always sold, and always will be: %s", now)
                .isFalse();
        assertThat(market.available(stall.offerId())).isEqualTo(5);
    }
}
