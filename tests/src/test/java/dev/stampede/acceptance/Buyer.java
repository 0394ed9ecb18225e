package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import java.util.List;
import java.util.UUID;

/**
 * A shopper of a test's own.
 *
 * @param account who buys
 */
record Buyer(Market market, Account account) {

    static final Shop.Address HOME = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    /** The payment provider approves it. */
    static final String GOOD_CARD = "tok_visa";

    /** The payment provider declines it. */
    static final String BAD_CARD = "tok_declined";

    static Buyer in(Market market) {
        return new Buyer(market, market.newShopper());
    }

    /** The body of an order for those lines, quoted just now. */
    JsonNode body(String card, Shop.Line... lines) {
        var wanted = List.of(lines);
        return Shop.orderBody(HOME, wanted, new Shop(market.requests(), account).quote(HOME, wanted), card);
    }

    /** Sends an order once. */
    Answer send(String key, JsonNode body) {
        return market.once(place(key, body));
    }

    Call place(String key, JsonNode body) {
        return Call.post("place order", "/v1/orders", body).as(account).keyed(key);
    }

    /** Places an order that must be taken. */
    ShopOrder order(String card, Shop.Line... lines) {
        var answer = send(UUID.randomUUID().toString(), body(card, lines));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return ShopOrder.of(answer.body());
    }

    /** All of this shopper's orders. */
    List<ShopOrder> orders() {
        return new Shop(market.requests(), account).orders();
    }

    /** Waits until the order is in that state. */
    ShopOrder awaitState(String orderId, String state) {
        await("order %s to be %s".formatted(orderId, state))
                .atMost(60, SECONDS)
                .untilAsserted(
                        () -> assertThat(market.order(account, orderId).state()).isEqualTo(state));
        return market.order(account, orderId);
    }

    /** Asks to cancel. */
    Answer cancel(String orderId) {
        return market.once(Call.put("cancel order", "/v1/orders/%s/cancellation".formatted(orderId), Json.object())
                .as(account));
    }
}
