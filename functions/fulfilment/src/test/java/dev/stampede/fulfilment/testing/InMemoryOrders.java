package dev.stampede.fulfilment.testing;

import dev.stampede.fulfilment.settlement.UnsettledOrders;
import dev.stampede.fulfilment.sweep.WaitingOrders;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders in a map, moved on the same conditions as stored ones. */
public final class InMemoryOrders implements UnsettledOrders, WaitingOrders {

    private static final int BUCKETS = 4;

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<OrderId, Instant> dueAt = new HashMap<>();
    private final Set<OrderId> unreadable = new HashSet<>();
    private final Set<OrderId> unmovable = new HashSet<>();

    /** Adds an order that is due at that time. */
    public Order add(Order order, Instant due) {
        orders.put(order.id(), order);
        dueAt.put(order.id(), due);
        return order;
    }

    /** Makes each read of the order fail. */
    public void makeUnreadable(OrderId order) {
        unreadable.add(order);
    }

    /** Makes each move of the order come too late. */
    public void makeUnmovable(OrderId order) {
        unmovable.add(order);
    }

    /** When the order is due; empty when it waits for nothing. */
    public Optional<Instant> dueAt(OrderId order) {
        return Optional.ofNullable(dueAt.get(order));
    }

    /** The order as it is. */
    public Order get(OrderId order) {
        return find(order).orElseThrow();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        if (unreadable.contains(id)) {
            throw new IllegalStateException("unreadable");
        }
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public boolean pay(Order order, Instant now) {
        return settle(order, OrderState.PAID, now, "paid");
    }

    @Override
    public boolean decline(Order order, Instant now, String reason) {
        return settle(order, OrderState.CANCELLED, now, reason);
    }

    @Override
    public boolean cancelUnpaid(Order order, Instant now, String reason, Instant due) {
        boolean moved = move(order, OrderState.CANCELLING, now, reason);
        if (moved) {
            dueAt.put(order.id(), due);
        }
        return moved;
    }

    @Override
    public boolean endUncharged(Order order, Instant now, String reason) {
        return settle(order, OrderState.CANCELLED, now, reason);
    }

    @Override
    public boolean endRefunded(Order order, Instant now, String reason) {
        return settle(order, OrderState.REFUNDED, now, reason);
    }

    @Override
    public int buckets() {
        return BUCKETS;
    }

    @Override
    public List<OrderId> due(int bucket, Instant by) {
        return dueAt.entrySet().stream()
                .filter(entry -> Math.floorMod(entry.getKey().value().hashCode(), BUCKETS) == bucket)
                .filter(entry -> !entry.getValue().isAfter(by))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void postpone(Order order, Instant due) {
        if (get(order.id()).state() == order.state()) {
            dueAt.put(order.id(), due);
        }
    }

    private boolean settle(Order order, OrderState to, Instant now, String reason) {
        boolean moved = move(order, to, now, reason);
        if (moved) {
            dueAt.remove(order.id());
        }
        return moved;
    }

    private boolean move(Order order, OrderState to, Instant now, String reason) {
        if (unmovable.contains(order.id()) || get(order.id()).state() != order.state()) {
            return false;
        }
        if (!order.state().next().contains(to)) {
            throw new IllegalArgumentException("%s to %s".formatted(order.state(), to));
        }
        orders.put(order.id(), SampleOrders.in(order, to, now, reason));
        return true;
    }
}
