package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stampede.invariants.Money;
import dev.stampede.target.PaymentControl;
import dev.stampede.target.PaymentControl.Illness;
import dev.stampede.target.QueueControl;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Acceptance
class RecoveryTest {

    private record Pending(Buyer buyer, String order) {

        static Pending of(Stall stall, int units) {
            var buyer = Buyer.in(stall.market());
            return new Pending(
                    buyer, buyer.order(Buyer.GOOD_CARD, stall.units(units)).orderId());
        }

        void becomes(String state) {
            Sweeping.until(buyer.market(), this::state, state);
        }

        String state() {
            return buyer.market().order(buyer.account(), order).state();
        }

        void isCharged(PaymentControl payments) {
            await("a charge for " + order)
                    .atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(payments.charge(order)).isPresent());
        }
    }

    @Test
    void pays_all_orders_once_the_payment_provider_is_back(Market market) {
        var stall = Stall.with(market, 20);

        var orders = market.payments()
                .during(
                        Illness.FAILING,
                        () -> IntStream.range(0, 6)
                                .mapToObj(i -> Pending.of(stall, 1))
                                .toList());

        orders.forEach(order -> order.becomes("PAID"));
    }

    @Test
    void charges_once_when_the_payment_provider_loses_answers(Market market) {
        var stall = Stall.with(market, 5);
        var payments = market.payments();

        var order = payments.during(Illness.SILENT, () -> {
            var pending = Pending.of(stall, 1);
            pending.isCharged(payments);
            assertThat(pending.state()).as("nobody heard that it is charged").isEqualTo("PLACED");
            return pending;
        });

        order.becomes("PAID");
        assertThat(payments.charge(order.order())).hasValueSatisfying(charge -> {
            assertThat(charge.times()).isEqualTo(1);
            assertThat(charge.amount()).isEqualTo(new Money(2000 + 490, "EUR"));
        });
    }

    @Test
    void puts_units_back_on_sale_that_were_not_paid_in_time(Market market) {
        var stall = Stall.with(market, 3);

        var order = market.payments().during(Illness.FAILING, () -> {
            var pending = Pending.of(stall, 3);
            assertThat(market.available(stall.offerId())).isZero();
            Sweeping.until(market, () -> String.valueOf(market.available(stall.offerId())), "3");
            return pending;
        });

        order.becomes("CANCELLED");
    }

    @Test
    void finds_orders_whose_messages_were_lost(Market market) {
        var stall = Stall.with(market, 5);

        var order = market.payments().during(Illness.FAILING, () -> {
            var pending = Pending.of(stall, 1);
            new QueueControl(market.backstage()).purge();
            return pending;
        });

        order.becomes("PAID");
    }
}
