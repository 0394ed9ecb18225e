package dev.stampede.fulfilment.payment.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.fulfilment.testing.SettableClock;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.runtime.testing.LocalDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SandboxPaymentProviderTest {

    private static final String TABLE = "SandboxPayments";
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final PaymentToken GOOD = new PaymentToken("tok_visa");

    private final OrderId order = SampleOrders.placedAt(NOW).id();
    private final Money amount = SampleOrders.placedAt(NOW).total();
    private final SandboxPaymentProvider sandbox =
            new SandboxPaymentProvider(LocalDynamoDb.client(), TABLE, new SettableClock(NOW));

    @BeforeAll
    static void createTable() {
        LocalDynamoDb.client().createTable(LocalDynamoDb.table(TABLE, "orderId").build());
    }

    @Test
    void charges_an_order_once_however_often_and_at_once_it_is_asked() throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            Callable<Charge> charge = () -> sandbox.charge(order, amount, GOOD);
            var answers = workers.invokeAll(
                    IntStream.range(0, 16).mapToObj(ignored -> charge).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(new Charge.Approved("sandbox_" + order.value()));
            }
        }
        assertThat(book("amountMinor")).isEqualTo(Long.toString(amount.minorUnits()));
    }

    @ParameterizedTest
    @CsvSource({"tok_declined_1,card_declined", "tok_insufficient_funds,insufficient_funds"})
    void declines_by_the_tokens_name_and_stays_by_it(String token, String reason) {
        assertThat(sandbox.charge(order, amount, new PaymentToken(token))).isEqualTo(new Charge.Declined(reason));
        assertThat(sandbox.charge(order, amount, GOOD)).isEqualTo(new Charge.Declined(reason));
        assertThat(sandbox.giveBack(order)).isEqualTo(new GiveBack.NothingCharged());
    }

    @Test
    void gives_back_what_was_charged_and_says_the_same_again() {
        sandbox.charge(order, amount, GOOD);

        assertThat(sandbox.giveBack(order)).isEqualTo(new GiveBack.Refunded());
        assertThat(sandbox.giveBack(order)).isEqualTo(new GiveBack.Refunded());
    }

    @Test
    void never_charges_an_order_that_was_given_back_whatever_is_still_on_its_way() {
        assertThat(sandbox.giveBack(order)).isEqualTo(new GiveBack.NothingCharged());

        assertThat(sandbox.charge(order, amount, GOOD)).isEqualTo(new Charge.Declined("cancelled"));
        assertThat(sandbox.giveBack(order)).isEqualTo(new GiveBack.NothingCharged());
    }

    @Test
    void lets_its_books_go_after_a_month() {
        sandbox.charge(order, amount, GOOD);

        assertThat(book("expiresAt"))
                .isEqualTo(Long.toString(NOW.plus(Duration.ofDays(30)).getEpochSecond()));
    }

    @Test
    void is_unavailable_where_its_table_is() {
        var lost = new SandboxPaymentProvider(LocalDynamoDb.client(), "Lost", new SettableClock(NOW));

        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> lost.charge(order, amount, GOOD))
                .withMessageContaining(order.value());
    }

    private String book(String attribute) {
        return LocalDynamoDb.client()
                .getItem(get -> get.tableName(TABLE).key(Map.of("orderId", AttributeValue.fromS(order.value()))))
                .item()
                .getOrDefault(attribute, AttributeValue.fromN("0"))
                .n();
    }
}
