package dev.stampede.fulfilment.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.fulfilment.testing.FakePaymentProvider;
import dev.stampede.fulfilment.testing.InMemoryOrders;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.fulfilment.testing.SettableClock;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettleOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakePaymentProvider payments = new FakePaymentProvider();
    private final List<Move> moves = new ArrayList<>();
    private final MoveListener listener = (order, move) -> moves.add(move);
    private final PaymentHold hold = new PaymentHold(orders, listener, clock, Duration.ofMinutes(1));
    private final SettleOrder settleOrder = new SettleOrder(orders, payments, hold, listener, clock);

    private final Order placed = orders.add(SampleOrders.placedAt(NOW), NOW.plusSeconds(60));

    @Test
    void takes_the_payment_of_a_placed_order() {
        var settlement = settleOrder.settle(placed.id());

        assertThat(settlement).isEqualTo(new Settlement.Made(Move.PAID));
        assertThat(orders.get(placed.id()).state()).isEqualTo(OrderState.PAID);
        assertThat(payments.taken(placed.id())).contains(placed.total());
        assertThat(moves).containsExactly(Move.PAID);
    }

    @Test
    void ends_an_order_whose_payment_is_declined_and_says_why() {
        var broke = orders.add(SampleOrders.paidWith(placed, FakePaymentProvider.DECLINED_TOKEN), NOW);

        assertThat(settleOrder.settle(broke.id())).isEqualTo(new Settlement.Made(Move.DECLINED));
        assertThat(states(broke.id())).containsExactly(OrderState.PLACED, OrderState.CANCELLED);
        assertThat(orders.get(broke.id()).history().getLast().reason()).isEqualTo("payment declined: no funds");
    }

    @Test
    void asks_nobody_to_pay_for_an_order_that_costs_nothing() {
        var free = orders.add(
                SampleOrders.free(SampleOrders.paidWith(placed, FakePaymentProvider.DECLINED_TOKEN)),
                NOW.plusSeconds(60));
        payments.fallSilent();

        assertThat(settleOrder.settle(free.id())).isEqualTo(new Settlement.Made(Move.PAID));
        assertThat(orders.get(free.id()).state()).isEqualTo(OrderState.PAID);
        assertThat(payments.requests()).isZero();
    }

    @Test
    void asks_nobody_to_give_back_what_was_never_charged() {
        var free = orders.add(SampleOrders.free(placed), NOW.plusSeconds(60));
        orders.cancelUnpaid(free, NOW, "cancelled by the shopper", NOW);
        payments.fallSilent();

        assertThat(settleOrder.settle(free.id())).isEqualTo(new Settlement.Made(Move.CANCELLED));
        assertThat(payments.requests()).isZero();
    }

    @Test
    void leaves_the_order_as_it_is_when_the_provider_does_not_answer() {
        payments.fallSilent();

        assertThatExceptionOfType(PaymentUnavailable.class)
                .isThrownBy(() -> settleOrder.settle(placed.id()))
                .withMessageContaining(placed.id().value())
                .withMessageNotContaining(placed.paymentToken().value());
        assertThat(orders.get(placed.id()).state()).isEqualTo(OrderState.PLACED);
        assertThat(moves).isEmpty();
    }

    @Test
    void does_nothing_when_the_message_comes_again() {
        settleOrder.settle(placed.id());

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.AtRest(OrderState.PAID));
        assertThat(payments.requests()).isEqualTo(1);
        assertThat(moves).containsExactly(Move.PAID);
    }

    @Test
    void does_not_charge_an_order_whose_hold_is_over() {
        clock.advance(SampleOrders.HOLD.plusMillis(1));

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.Made(Move.CANCELLED));
        assertThat(states(placed.id())).containsExactly(OrderState.PLACED, OrderState.CANCELLING, OrderState.CANCELLED);
        assertThat(payments.taken(placed.id())).isEmpty();
        assertThat(moves).containsExactly(Move.HOLD_EXPIRED, Move.CANCELLED);
    }

    @Test
    void still_charges_an_order_in_the_last_moment_of_its_hold() {
        clock.advance(SampleOrders.HOLD);

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.Made(Move.PAID));
    }

    @Test
    void gives_back_a_charge_whose_answer_was_lost_when_the_hold_is_over() {
        payments.charge(placed.id(), placed.total(), placed.paymentToken());
        clock.advance(SampleOrders.HOLD.plusMillis(1));

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.Made(Move.REFUNDED));
        assertThat(payments.taken(placed.id())).isEmpty();
    }

    @Test
    void ends_an_order_that_was_cancelled_before_it_was_charged() {
        cancel();

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.Made(Move.CANCELLED));
        assertThat(payments.taken(placed.id())).isEmpty();
    }

    @Test
    void gives_back_the_charge_of_an_order_that_was_cancelled_meanwhile() {
        payments.beforeNextCharge(this::cancel);

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.Made(Move.REFUNDED));
        assertThat(states(placed.id())).containsExactly(OrderState.PLACED, OrderState.CANCELLING, OrderState.REFUNDED);
        assertThat(payments.taken(placed.id())).isEmpty();
    }

    @Test
    void takes_nothing_for_an_order_that_was_cancelled_and_ended_meanwhile() {
        payments.beforeNextCharge(() -> {
            cancel();
            settleOrder.settle(placed.id());
        });

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.AtRest(OrderState.CANCELLED));
        assertThat(payments.taken(placed.id())).isEmpty();
        assertThat(moves).containsExactly(Move.CANCELLED);
    }

    @Test
    void gives_up_for_now_when_others_always_come_first() {
        orders.makeUnmovable(placed.id());

        assertThat(settleOrder.settle(placed.id())).isEqualTo(new Settlement.StillMoving());
        assertThat(moves).isEmpty();
    }

    @Test
    void finds_nothing_to_do_for_an_order_that_nobody_placed() {
        var nobodys = OrderId.placedBy(new ShopperId("nobody"), "key");

        assertThat(settleOrder.settle(nobodys)).isEqualTo(new Settlement.NoSuchOrder());
        assertThat(payments.requests()).isZero();
    }

    private void cancel() {
        orders.cancelUnpaid(orders.get(placed.id()), clock.instant(), "cancelled by the shopper", clock.instant());
    }

    private List<OrderState> states(OrderId order) {
        return orders.get(order).history().stream().map(StateChange::state).toList();
    }
}
