package dev.stampede.fulfilment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.settlement.Move;
import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.fulfilment.testing.InMemoryOrders;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.fulfilment.testing.SettableClock;
import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.event.AddressedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Duration RESEND_AFTER = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final List<Move> moves = new ArrayList<>();
    private final List<AddressedEvent> sent = new ArrayList<>();
    private final Set<OrderId> refused = new HashSet<>();
    private final PaymentHold hold = new PaymentHold(orders, (order, move) -> moves.add(move), clock, RESEND_AFTER);
    private final SweepOrders sweepOrders =
            new SweepOrders(orders, hold, this::send, clock, new Random(7), RESEND_AFTER);

    @Test
    void sends_an_order_again_that_rests_too_long_and_looks_at_it_later() {
        var stuck = orders.add(SampleOrders.placedAt(NOW.minusSeconds(60)), NOW);

        assertThat(sweep()).isEqualTo(new Sweep(0, 1, 0));
        assertThat(sent)
                .containsExactly(new AddressedEvent(
                        OrderEvent.of(stuck.id(), OrderState.PLACED, stuck.correlationId(), NOW),
                        SellerId.ofAccount(SampleOrders.KETTLES)));
        assertThat(orders.dueAt(stuck.id())).contains(NOW.plus(RESEND_AFTER));
    }

    @Test
    void leaves_orders_alone_that_are_not_due() {
        orders.add(SampleOrders.placedAt(NOW), NOW.plusMillis(1));

        assertThat(sweep()).isEqualTo(Sweep.NOTHING);
        assertThat(sent).isEmpty();
    }

    @Test
    void frees_an_order_that_was_not_paid_in_time_and_tells_of_its_cancelling() {
        var late = orders.add(SampleOrders.placedAt(NOW.minus(SampleOrders.HOLD).minusMillis(1)), NOW);

        assertThat(sweep()).isEqualTo(new Sweep(1, 0, 0));
        assertThat(orders.get(late.id()).state()).isEqualTo(OrderState.CANCELLING);
        assertThat(orders.get(late.id()).history().getLast().reason()).isEqualTo("not paid in time");
        assertThat(orders.dueAt(late.id())).contains(NOW.plus(RESEND_AFTER));
        assertThat(moves).containsExactly(Move.HOLD_EXPIRED);
        assertThat(sent).extracting(addressed -> addressed.event().state()).containsExactly(OrderState.CANCELLING);
    }

    @Test
    void looks_at_a_held_order_again_as_soon_as_its_hold_is_over() {
        var payBy = NOW.plusSeconds(20);
        var ending = orders.add(SampleOrders.placedAt(payBy.minus(SampleOrders.HOLD)), NOW);

        sweep();

        assertThat(orders.dueAt(ending.id())).contains(payBy);
    }

    @Test
    void sends_a_cancelling_order_again_however_old_it_is() {
        var placed = SampleOrders.placedAt(NOW.minus(Duration.ofDays(2)));
        var cancelling = orders.add(
                SampleOrders.in(placed, OrderState.CANCELLING, NOW.minus(Duration.ofDays(1)), "cancelled"), NOW);

        assertThat(sweep()).isEqualTo(new Sweep(0, 1, 0));
        assertThat(orders.dueAt(cancelling.id())).contains(NOW.plus(RESEND_AFTER));
    }

    @Test
    void passes_over_an_order_that_has_moved_on_since_the_index_was_written() {
        var paid = SampleOrders.in(SampleOrders.placedAt(NOW), OrderState.PAID, NOW, "paid");
        orders.add(paid, NOW);

        assertThat(sweep()).isEqualTo(Sweep.NOTHING);
        assertThat(sent).isEmpty();
    }

    @Test
    void keeps_an_order_due_whose_event_was_not_accepted() {
        var unlucky = orders.add(SampleOrders.placedAt(NOW), NOW);
        var lucky = orders.add(SampleOrders.placedAt(NOW), NOW);
        refused.add(unlucky.id());

        assertThat(sweep()).isEqualTo(new Sweep(0, 1, 1));
        assertThat(orders.dueAt(unlucky.id())).contains(NOW);
        assertThat(orders.dueAt(lucky.id())).contains(NOW.plus(RESEND_AFTER));
    }

    @Test
    void goes_on_after_an_order_that_fails() {
        var broken = orders.add(SampleOrders.placedAt(NOW), NOW);
        IntStream.range(0, 20).forEach(i -> orders.add(SampleOrders.placedAt(NOW), NOW));
        orders.makeUnreadable(broken.id());

        assertThat(sweep()).isEqualTo(new Sweep(0, 20, 1));
    }

    @Test
    void comes_to_all_orders_even_of_buckets_with_many_pages() {
        var due = IntStream.range(0, 450)
                .mapToObj(i -> orders.add(SampleOrders.placedAt(NOW), NOW))
                .map(Order::id)
                .toList();

        assertThat(sweep()).isEqualTo(new Sweep(0, 450, 0));
        assertThat(sent).extracting(addressed -> addressed.event().order()).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void looks_at_no_order_twice_in_one_sweep_when_all_events_are_refused() {
        IntStream.range(0, 450)
                .forEach(i ->
                        refused.add(orders.add(SampleOrders.placedAt(NOW), NOW).id()));

        var sweep = sweep();

        assertThat(sweep.failed()).isEqualTo(new HashSet<>(sent).size()).isEqualTo(sent.size());
    }

    @Test
    void comes_to_the_others_behind_any_number_of_orders_that_fail() {
        IntStream.range(0, 1_000)
                .mapToObj(i -> orders.add(SampleOrders.placedAt(NOW), NOW.minusSeconds(60)))
                .map(Order::id)
                .forEach(orders::makeUnreadable);
        IntStream.range(0, 20).forEach(i -> orders.add(SampleOrders.placedAt(NOW), NOW));

        assertThat(sweep()).isEqualTo(new Sweep(0, 20, 1_000));
    }

    @Test
    void puts_an_order_whose_hold_can_not_be_ended_behind_the_others() {
        var late = orders.add(SampleOrders.placedAt(NOW.minus(SampleOrders.HOLD).minusMillis(1)), NOW);
        var failing = new PaymentHold(
                orders,
                (order, move) -> {
                    throw new IllegalStateException("no way to tell");
                },
                clock,
                RESEND_AFTER);

        var sweep = new SweepOrders(orders, failing, this::send, clock, new Random(7), RESEND_AFTER)
                .sweep(NOW, NOW.plusSeconds(30));

        assertThat(sweep).isEqualTo(new Sweep(0, 0, 1));
        assertThat(orders.dueAt(late.id())).contains(NOW.plus(RESEND_AFTER));
    }

    @Test
    void goes_on_when_a_batch_of_events_can_not_be_sent() {
        IntStream.range(0, 25).forEach(i -> orders.add(SampleOrders.placedAt(NOW), NOW));
        var calls = new AtomicInteger();

        var sweep = new SweepOrders(
                        orders,
                        hold,
                        events -> {
                            if (calls.getAndIncrement() == 0) {
                                throw new IllegalStateException("an event that can't be written");
                            }
                            return send(events);
                        },
                        clock,
                        new Random(7),
                        RESEND_AFTER)
                .sweep(NOW, NOW.plusSeconds(30));

        assertThat(sweep).isEqualTo(new Sweep(0, 15, 10));
    }

    @Test
    void begins_nothing_when_its_time_is_up() {
        orders.add(SampleOrders.placedAt(NOW), NOW);

        assertThat(sweepOrders.sweep(NOW, NOW)).isEqualTo(Sweep.NOTHING);
    }

    private Sweep sweep() {
        return sweepOrders.sweep(NOW, NOW.plusSeconds(30));
    }

    private List<AddressedEvent> send(List<AddressedEvent> events) {
        assertThat(events).hasSizeLessThanOrEqualTo(10);
        sent.addAll(events);
        return events.stream()
                .filter(addressed -> refused.contains(addressed.event().order()))
                .toList();
    }
}
