package dev.stampede.fulfilment.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.fulfilment.testing.PaymentServer;
import dev.stampede.fulfilment.testing.PaymentServer.Answer;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPaymentProviderTest {

    private static final OrderId ORDER = OrderId.placedBy(new ShopperId("ana"), "key");
    private static final Money AMOUNT = Money.of(12_34, "EUR");
    private static final String TOKEN = "tok_secret";
    private static final String APPROVED = "{\"status\":\"approved\",\"chargeId\":\"ch_1\",\"risk\":{\"score\":3}}";

    private final PaymentServer server = new PaymentServer(request -> PaymentServer.ok(APPROVED));
    private final HttpPaymentProvider provider =
            provider(ProviderConnection.waitingAtMost(Duration.ofSeconds(30)), server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void charges_with_the_order_s_id_as_idempotency_key() {
        assertThat(provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN))).isEqualTo(new Charge.Approved("ch_1"));
        assertThat(server.requests())
                .containsExactly(new PaymentServer.Request(
                        "POST /charges",
                        ORDER.value(),
                        "{\"orderId\":\"%s\",\"amountMinor\":1234,\"currency\":\"EUR\",\"token\":\"tok_secret\"}"
                                .formatted(ORDER)));
    }

    @Test
    void tells_why_a_charge_is_declined() {
        server.behave(request -> PaymentServer.ok("{\"status\":\"declined\",\"reason\":\"no funds\"}"));

        assertThat(provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN))).isEqualTo(new Charge.Declined("no funds"));
    }

    @Test
    void gives_back_what_was_taken() {
        server.behave(request -> PaymentServer.ok("{\"status\":\"refunded\",\"amountMinor\":1234}"));

        assertThat(provider.giveBack(ORDER)).isEqualTo(new GiveBack.Refunded());
        assertThat(server.requests())
                .extracting(PaymentServer.Request::target, PaymentServer.Request::body)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "POST /cancellations", "{\"orderId\":\"%s\"}".formatted(ORDER)));
    }

    @Test
    void learns_that_there_was_nothing_to_give_back() {
        server.behave(request -> PaymentServer.ok("{\"status\":\"nothing_charged\"}"));

        assertThat(provider.giveBack(ORDER)).isEqualTo(new GiveBack.NothingCharged());
    }

    @Test
    void takes_an_address_with_a_slash_at_its_end() {
        var other = provider(ProviderConnection.forPayments(), server.url() + "/");

        assertThat(other.charge(ORDER, AMOUNT, new PaymentToken(TOKEN))).isEqualTo(new Charge.Approved("ch_1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void is_unavailable_when_the_provider_can_not_answer_now(int status) {
        server.behave(request -> PaymentServer.status(status));

        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN)))
                .withMessageContaining(ORDER.value())
                .withMessageNotContaining(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "oops", "[]", "{}", "{\"status\":7}", "{\"status\":\"maybe\"}", "{\"status\":\"approved\"}"})
    void does_not_guess_what_an_unknown_answer_means(String body) {
        server.behave(request -> PaymentServer.ok(body));

        assertThatExceptionOfType(PaymentAnswerUnknown.class)
                .isThrownBy(() -> provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN)))
                .withMessageContaining(ORDER.value());
    }

    @Test
    void does_not_repeat_what_a_refusal_of_the_request_says() {
        server.behave(request -> new Answer.Reply(400, "bad token " + TOKEN));

        assertThatExceptionOfType(PaymentAnswerUnknown.class)
                .isThrownBy(() -> provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN)))
                .withMessageNotContaining(TOKEN);
    }

    @Test
    void asks_once_more_when_the_connection_breaks() {
        var calls = new AtomicInteger();
        server.behave(request -> calls.incrementAndGet() == 1 ? new Answer.HangUp() : PaymentServer.ok(APPROVED));

        assertThat(provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN))).isEqualTo(new Charge.Approved("ch_1"));
        assertThat(calls).hasValue(2);
    }

    @Test
    void is_unavailable_when_the_connection_breaks_every_time() {
        server.behave(request -> new Answer.HangUp());

        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> provider.charge(ORDER, AMOUNT, new PaymentToken(TOKEN)));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void is_unavailable_when_no_one_listens() {
        server.close();

        assertThatExceptionOfType(PaymentUnavailable.class).isThrownBy(() -> provider.giveBack(ORDER));
    }

    @Test
    void waits_for_a_slow_answer_only_so_long() {
        var hasGivenUp = new CountDownLatch(1);
        server.behave(request -> {
            awaiting(hasGivenUp);
            return PaymentServer.ok(APPROVED);
        });
        var impatient = provider(ProviderConnection.waitingAtMost(Duration.ofMillis(200)), server.url());

        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> impatient.charge(ORDER, AMOUNT, new PaymentToken(TOKEN)));
        assertThat(server.requests()).hasSize(1);
        hasGivenUp.countDown();
    }

    private static HttpPaymentProvider provider(ProviderConnection connection, String url) {
        return new HttpPaymentProvider(connection, ObjectMapper.getDefault(), url);
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
