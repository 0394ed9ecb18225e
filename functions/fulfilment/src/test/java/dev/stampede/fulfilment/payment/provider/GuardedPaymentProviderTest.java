package dev.stampede.fulfilment.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.fulfilment.testing.PaymentServer;
import dev.stampede.fulfilment.testing.SettableClock;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedPaymentProviderTest {

    private static final OrderId ORDER = OrderId.placedBy(new ShopperId("ana"), "key");

    private final PaymentServer server = new PaymentServer(request -> PaymentServer.status(503));
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-27T08:00:00Z"));
    private final GuardedPaymentProvider provider = new GuardedPaymentProvider(
            new HttpPaymentProvider(ProviderConnection.forPayments(), ObjectMapper.getDefault(), server.url()), clock);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void leaves_a_provider_alone_that_has_failed_five_times() {
        fail(5);

        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(this::charge)
                .withMessageContaining("left alone");
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void tries_again_after_a_while_and_goes_on_when_that_works() {
        fail(5);
        approve();
        clock.advance(Duration.ofSeconds(11));

        assertThat(charge()).isInstanceOf(Charge.Approved.class);
        assertThat(charge()).isInstanceOf(Charge.Approved.class);
        assertThat(charge()).isInstanceOf(Charge.Approved.class);
        assertThat(server.requests()).hasSize(8);
    }

    @Test
    void leaves_it_alone_again_when_the_trials_fail() {
        fail(5);
        clock.advance(Duration.ofSeconds(11));
        fail(2);

        assertThatExceptionOfType(PaymentUnavailable.class).isThrownBy(this::charge);
        assertThat(server.requests()).hasSize(7);
    }

    @Test
    void takes_declined_payments_for_answers() {
        server.behave(request -> PaymentServer.ok("{\"status\":\"declined\",\"reason\":\"no funds\"}"));

        for (int call = 1; call <= 20; call++) {
            assertThat(charge()).isInstanceOf(Charge.Declined.class);
        }
        assertThat(server.requests()).hasSize(20);
    }

    @Test
    void takes_unknown_answers_for_answers() {
        server.behave(request -> PaymentServer.status(400));

        for (int call = 1; call <= 20; call++) {
            assertThatExceptionOfType(PaymentAnswerUnknown.class).isThrownBy(this::charge);
        }
        assertThat(server.requests()).hasSize(20);
    }

    @Test
    void knows_nothing_of_old_failures_after_a_restore() {
        fail(5);
        approve();

        provider.renew();

        assertThat(charge()).isInstanceOf(Charge.Approved.class);
    }

    private void fail(int times) {
        for (int call = 1; call <= times; call++) {
            assertThatExceptionOfType(PaymentUnavailable.class)
                    .isThrownBy(this::charge)
                    .withMessageContaining("503");
        }
    }

    private void approve() {
        server.behave(request -> PaymentServer.ok("{\"status\":\"approved\",\"chargeId\":\"ch_1\"}"));
    }

    private Charge charge() {
        return provider.charge(ORDER, Money.of(100, "EUR"), new PaymentToken("tok_visa"));
    }
}
