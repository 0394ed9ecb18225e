package dev.stampede.fulfilment.settlement.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.settlement.Move;
import dev.stampede.fulfilment.settlement.PaymentHold;
import dev.stampede.fulfilment.settlement.SettleOrder;
import dev.stampede.fulfilment.settlement.Settlement;
import dev.stampede.fulfilment.testing.FakePaymentProvider;
import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.fulfilment.testing.SettableClock;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.order.StateChange;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.stock.StockMovement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StoredSettlementTest {

    private static final int WORKERS = 8;
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final FakePaymentProvider payments = new FakePaymentProvider();
    private final List<Move> moves = new CopyOnWriteArrayList<>();
    private final StoredUnsettledOrders orders =
            new StoredUnsettledOrders(FulfilmentTables.orders(), FulfilmentTables.writes());
    private final PaymentHold hold =
            new PaymentHold(orders, (order, move) -> moves.add(move), clock, Duration.ofMinutes(1));
    private final SettleOrder settleOrder =
            new SettleOrder(orders, payments, hold, (order, move) -> moves.add(move), clock);

    @Test
    void gives_each_seller_of_a_paid_order_one_parcel_to_pack() {
        var order = place(SampleOrders.placedAt(NOW));

        settleOrder.settle(order.id());

        assertThat(stored(order.id()).order().state()).isEqualTo(OrderState.PAID);
        assertThat(stored(order.id()).parcels())
                .containsExactlyInAnyOrder(parcel(order, SampleOrders.KETTLES), parcel(order, SampleOrders.CUPS));
        assertThat(freed(order)).containsExactly(0L, 0L, 0L);
        assertThat(isWaiting(order.id())).isFalse();
    }

    @Test
    void frees_the_units_of_a_declined_order_in_the_shards_they_came_from() {
        var order = place(SampleOrders.paidWith(SampleOrders.placedAt(NOW), FakePaymentProvider.DECLINED_TOKEN));

        settleOrder.settle(order.id());

        assertThat(states(order.id())).containsExactly(OrderState.PLACED, OrderState.CANCELLED);
        assertThat(freed(order)).containsExactly(2L, 1L, 1L);
        assertThat(stored(order.id()).parcels()).isEmpty();
        assertThat(isWaiting(order.id())).isFalse();
    }

    @Test
    void frees_units_in_the_first_shard_when_theirs_was_merged_with_others() {
        var order = place(SampleOrders.paidWith(SampleOrders.placedAt(NOW), FakePaymentProvider.DECLINED_TOKEN));
        var kettles = order.lines().getFirst().offer();
        FulfilmentTables.removeShard(kettles, 1);

        settleOrder.settle(order.id());

        assertThat(states(order.id())).containsExactly(OrderState.PLACED, OrderState.CANCELLED);
        assertThat(FulfilmentTables.free(kettles, 0)).isEqualTo(FulfilmentTables.FREE + 3);
        assertThat(FulfilmentTables.movements(kettles))
                .singleElement()
                .extracting(StockMovement::unitsByShard)
                .isEqualTo(Map.of(0, 1L, 1, -1L));
    }

    @Test
    void counts_the_units_of_a_declined_order_no_longer_against_its_shoppers_limit() {
        var order = place(SampleOrders.paidWith(
                SampleOrders.limited(SampleOrders.placedAt(NOW), 5), FakePaymentProvider.DECLINED_TOKEN));
        var kettles = order.lines().getFirst().offer();
        assertThat(FulfilmentTables.bought(kettles, order.shopper())).isEqualTo(3);

        settleOrder.settle(order.id());

        assertThat(FulfilmentTables.bought(kettles, order.shopper())).isZero();
    }

    @Test
    void frees_the_units_of_an_order_that_was_not_paid_in_time_once() {
        var order = place(SampleOrders.placedAt(NOW));
        clock.advance(SampleOrders.HOLD.plusMillis(1));

        assertThat(settleOrder.settle(order.id())).isEqualTo(new Settlement.Made(Move.CANCELLED));
        assertThat(settleOrder.settle(order.id())).isEqualTo(new Settlement.AtRest(OrderState.CANCELLED));

        assertThat(states(order.id())).containsExactly(OrderState.PLACED, OrderState.CANCELLING, OrderState.CANCELLED);
        assertThat(freed(order)).containsExactly(2L, 1L, 1L);
        assertThat(isWaiting(order.id())).isFalse();
    }

    @Test
    void gives_back_and_ends_a_paid_order_that_was_cancelled() {
        var order = place(SampleOrders.placedAt(NOW));
        settleOrder.settle(order.id());
        FulfilmentTables.writes().cancel(stored(order.id()), NOW, "cancelled by the shopper", NOW);

        assertThat(settleOrder.settle(order.id())).isEqualTo(new Settlement.Made(Move.REFUNDED));
        assertThat(payments.taken(order.id())).isEmpty();
        assertThat(freed(order)).containsExactly(2L, 1L, 1L);
        assertThat(isWaiting(order.id())).isFalse();
    }

    @Test
    void pays_once_when_a_message_is_handled_by_many_at_once() throws Exception {
        var order = place(SampleOrders.placedAt(NOW));

        var settlements = atOnce(() -> settleOrder.settle(order.id()));

        assertThat(settlements)
                .containsOnlyOnce(new Settlement.Made(Move.PAID))
                .containsOnly(new Settlement.Made(Move.PAID), new Settlement.AtRest(OrderState.PAID));
        assertThat(moves).containsExactly(Move.PAID);
        assertThat(states(order.id())).containsExactly(OrderState.PLACED, OrderState.PAID);
        assertThat(stored(order.id()).parcels()).hasSize(2);
        assertThat(payments.taken(order.id())).contains(order.total());
    }

    @Test
    void frees_the_units_once_when_an_overdue_order_is_handled_by_many_at_once() throws Exception {
        var order = place(SampleOrders.placedAt(NOW));
        clock.advance(SampleOrders.HOLD.plusMillis(1));

        atOnce(() -> settleOrder.settle(order.id()));

        assertThat(moves).containsExactlyInAnyOrder(Move.HOLD_EXPIRED, Move.CANCELLED);
        assertThat(freed(order)).containsExactly(2L, 1L, 1L);
    }

    private static List<Settlement> atOnce(Callable<Settlement> work) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(WORKERS);
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var tasks = IntStream.range(0, WORKERS)
                    .<Callable<Settlement>>mapToObj(worker -> () -> {
                        start.await();
                        return work.call();
                    })
                    .toList();
            var results = new ArrayList<Settlement>();
            for (Future<Settlement> result : workers.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static Order place(Order order) {
        return FulfilmentTables.place(order, NOW);
    }

    private static OrderWithParcels stored(OrderId order) {
        return FulfilmentTables.orders().findWithParcels(order).orElseThrow();
    }

    private static Parcel parcel(Order order, String account) {
        return Parcel.toPack(order.id(), SellerId.ofAccount(account), NOW, order.correlationId());
    }

    private static List<OrderState> states(OrderId order) {
        return stored(order).order().history().stream().map(StateChange::state).toList();
    }

    /** The kettle's two shards and the cup's one. */
    private static List<Long> freed(Order order) {
        var freed =
                new ArrayList<>(FulfilmentTables.freed(order.lines().getFirst().offer(), 2));
        freed.addAll(FulfilmentTables.freed(order.lines().getLast().offer(), 1));
        return freed;
    }

    private static boolean isWaiting(OrderId order) {
        return IntStream.range(0, OrdersTable.DUE_BUCKETS)
                .mapToObj(bucket -> FulfilmentTables.orders().due(bucket, NOW.plus(Duration.ofDays(1)), 1_000))
                .flatMap(due -> StreamSupport.stream(due.spliterator(), false))
                .anyMatch(order::equals);
    }
}
