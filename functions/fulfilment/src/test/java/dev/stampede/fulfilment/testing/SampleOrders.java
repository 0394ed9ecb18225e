package dev.stampede.fulfilment.testing;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.model.order.StateChange;
import dev.stampede.model.shipping.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders of two sellers: three kettles of one, from two shards, and a cup of the other. */
public final class SampleOrders {

    /** The account that sells kettles. */
    public static final String KETTLES = "kettles";

    /** The account that sells cups. */
    public static final String CUPS = "cups";

    /** How long an order is held unpaid. */
    public static final Duration HOLD = Duration.ofMinutes(15);

    private SampleOrders() {}

    /** A new order, placed at that time. */
    public static Order placedAt(Instant time) {
        var shopper = new ShopperId("ana");
        var key = UUID.randomUUID().toString();
        return new Order(
                OrderId.placedBy(shopper, key),
                shopper,
                OrderState.PLACED,
                time,
                time.plus(HOLD),
                List.of(
                        new OrderLine(offer(KETTLES, key), "Kettle", 3, euros(10_00), 2, 0, Map.of(0, 2L, 1, 1L)),
                        new OrderLine(offer(CUPS, key), "Cup", 1, euros(2_50), 1, 0, Map.of(0, 1L))),
                List.of(
                        new Freight(SellerId.ofAccount(KETTLES), euros(4_99)),
                        new Freight(SellerId.ofAccount(CUPS), euros(0))),
                List.of(),
                new Address("Ana", "Hauptstraße 1", "Berlin", new Destination("DE", "10115")),
                new PaymentToken("tok_visa"),
                "correlation-" + key,
                "fingerprint",
                "",
                List.of(new StateChange(OrderState.PLACED, time, "placed")));
    }

    /** The same order with another means of payment. */
    public static Order paidWith(Order order, String token) {
        return copy(order, order.state(), new PaymentToken(token), order.history());
    }

    /** The same order for nothing at all. */
    public static Order free(Order order) {
        var lines = order.lines().stream()
                .map(line -> new OrderLine(
                        line.offer(),
                        line.title(),
                        line.quantity(),
                        euros(0),
                        line.termsVersion(),
                        line.perShopper(),
                        line.takenFrom()))
                .toList();
        var freight = order.freight().stream()
                .map(sent -> new Freight(sent.seller(), euros(0)))
                .toList();
        return copy(order, lines, freight, order.state(), order.paymentToken(), order.history());
    }

    /** The same order, moved to a state. */
    public static Order in(Order order, OrderState state, Instant at, String reason) {
        var history = new ArrayList<>(order.history());
        history.add(new StateChange(state, at, reason));
        return copy(order, state, order.paymentToken(), history);
    }

    /** The same order, all of it sold by one account. */
    public static Order soldBy(String account, Order order) {
        var line = order.lines().getFirst();
        var seller = SellerId.ofAccount(account);
        var lines = List.of(new OrderLine(
                new OfferId(line.offer().product(), seller),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                line.termsVersion(),
                line.perShopper(),
                line.takenFrom()));
        return copy(
                order,
                lines,
                List.of(new Freight(seller, euros(4_99))),
                order.state(),
                order.paymentToken(),
                order.history());
    }

    /** The same order, of whose first line a shopper may have only so many units. */
    public static Order limited(Order order, int perShopper) {
        var line = order.lines().getFirst();
        var limited = new OrderLine(
                line.offer(),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                line.termsVersion(),
                perShopper,
                line.takenFrom());
        return order.withLines(List.of(limited, order.lines().getLast()));
    }

    private static Order copy(Order order, OrderState state, PaymentToken token, List<StateChange> history) {
        return copy(order, order.lines(), order.freight(), state, token, history);
    }

    private static Order copy(
            Order order,
            List<OrderLine> lines,
            List<Freight> freight,
            OrderState state,
            PaymentToken token,
            List<StateChange> history) {
        return new Order(
                order.id(),
                order.shopper(),
                state,
                order.placedAt(),
                order.payBy(),
                lines,
                freight,
                order.discounts(),
                order.address(),
                token,
                order.correlationId(),
                order.fingerprint(),
                order.attempt(),
                history);
    }

    /** Each order has offers of its own, so that tests don't share stock. */
    private static OfferId offer(String account, String key) {
        var seller = SellerId.ofAccount(account);
        return new OfferId(ProductId.createdBy(seller, key), seller);
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
