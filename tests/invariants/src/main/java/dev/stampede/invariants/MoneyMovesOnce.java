package dev.stampede.invariants;

import dev.stampede.invariants.Charge.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was charged is what the order costs, once; a cancelled order costs nothing, a refunded one was given back, and
 * for nothing nobody is asked.
 */
final class MoneyMovesOnce implements Invariant {

    private static final String NAME = "one payment at most per order";

    @Override
    public Stream<Violation> violations(Stored stored) {
        var charges = stored.charges().stream()
                .filter(charge -> charge.effect() != Effect.NONE)
                .collect(Collectors.toMap(Charge::orderId, Function.identity()));
        var known = stored.orders().stream().map(StoredOrder::id).collect(Collectors.toSet());
        var unknown = charges.keySet().stream()
                .filter(order -> !known.contains(order))
                .map(order -> new Violation(NAME, "charge for " + order, "an order", "none"));
        var orders = stored.orders().stream().flatMap(order -> Stream.concat(payment(order, charges), freight(order)));
        return Stream.concat(unknown, orders);
    }

    private static Stream<Violation> payment(StoredOrder order, Map<String, Charge> all) {
        var charge = Optional.ofNullable(all.get(order.id()));
        var where = "order %s (%s)".formatted(order.id(), order.state());
        var again = charge.stream()
                .filter(found -> found.times() > 1)
                .map(found -> new Violation(NAME, where, "1 charge", found.times() + " charges"));
        var allowed = allowed(order);
        var effect = charge.map(Charge::effect).orElse(Effect.NONE);
        var wrongEffect = Stream.of(effect)
                .filter(found -> !allowed.contains(found))
                .map(found -> new Violation(
                        "paid orders are charged, cancelled ones aren't, refunded ones are given back",
                        where,
                        allowed.toString(),
                        found.toString()));
        var wrongAmount = charge.stream()
                .filter(found -> !found.amount().equals(order.total()))
                .map(found -> new Violation(
                        "what is charged is lines and freight",
                        where,
                        order.total().toString(),
                        found.amount().toString()));
        return Stream.of(again, wrongEffect, wrongAmount).flatMap(violations -> violations);
    }

    private static Set<Effect> allowed(StoredOrder order) {
        if (order.total().minorUnits() == 0) {
            return EnumSet.of(Effect.NONE);
        }
        return switch (order.state()) {
            case "PAID" -> EnumSet.of(Effect.TAKEN);
            case "CANCELLED" -> EnumSet.of(Effect.NONE);
            case "REFUNDED" -> EnumSet.of(Effect.GIVEN_BACK);
            default -> EnumSet.allOf(Effect.class);
        };
    }

    private static Stream<Violation> freight(StoredOrder order) {
        var senders = order.freight().stream()
                .map(StoredOrder.Freight::seller)
                .sorted()
                .toList();
        var expected = List.copyOf(new TreeSet<>(order.sellers()));
        return Stream.of(senders)
                .filter(found -> !found.equals(expected))
                .map(found -> new Violation(
                        "each seller's freight stands once",
                        "order " + order.id(),
                        expected.toString(),
                        found.toString()));
    }
}
