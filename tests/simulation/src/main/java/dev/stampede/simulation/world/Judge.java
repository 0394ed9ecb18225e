package dev.stampede.simulation.world;

import dev.stampede.checkout.order.Placement;
import dev.stampede.invariants.InvariantChecker;
import dev.stampede.invariants.Stored;
import dev.stampede.invariants.StoredOffer;
import dev.stampede.invariants.StoredOrder;
import dev.stampede.invariants.StoredShard;
import dev.stampede.invariants.Violation;
import dev.stampede.model.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what is stored, and what shoppers and sellers were told, against each other and against the invariants. */
final class Judge {

    private static final Set<String> ENDED = Set.of("CANCELLED", "REFUNDED", "CANCELLING");
    private static final Set<String> AT_REST = Set.of("PAID", "CANCELLED", "REFUNDED");

    private static final Set<String> BY_AND_BY = Set.of(StoredShard.HOW_MANY, StoredOffer.STOCK_KNOWN);

    private final Shop shop;
    private final StockHistory stock;
    private final Reasons reasons;
    private final SaleHours hours;
    private final ItemRules rules;
    private final List<String> movements;
    private final Promises promises;
    private final Finds finds;
    private final Places places;
    private List<Violation> underWay = List.of();

    /** @param movements the ids of the movements that sellers were told of */
    Judge(
            Shop shop,
            StockHistory stock,
            Reasons reasons,
            SaleHours hours,
            ItemRules rules,
            List<String> movements,
            Promises promises,
            Finds finds,
            Places places) {
        this.shop = shop;
        this.stock = stock;
        this.reasons = reasons;
        this.hours = hours;
        this.rules = rules;
        this.movements = movements;
        this.promises = promises;
        this.finds = finds;
        this.places = places;
    }

    /** What must hold at any moment. */
    List<Violation> now(Stored stored) {
        // Shards learn one after the other how many they are, and the catalogue by and by what is sold out.
        var broken = InvariantChecker.check(stored).stream()
                .collect(Collectors.partitioningBy(violation -> BY_AND_BY.contains(violation.invariant())));
        underWay = broken.getOrDefault(true, List.of());
        return Stream.of(broken.getOrDefault(false, List.of()), shop.surprises().found(), rules.broken())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether everything has ended that has to end; to be asked about what {@link #now} has seen. */
    boolean isSettled(Stored stored) {
        return unsettled(stored).findAny().isEmpty();
    }

    /** What must hold in the end. */
    List<Violation> end(Stored stored) {
        var found = new ArrayList<>(now(stored));
        unsettled(stored).forEach(found::add);
        var orders = stored.orders().stream()
                .collect(Collectors.toMap(StoredOrder::id, Function.identity(), (one, same) -> one));
        shop.asked().forEach(asked -> told(asked, orders).forEach(found::add));
        shop.asked().forEach(asked -> reasons.untrue(asked).forEach(found::add));
        shop.asked()
                .forEach(asked -> hours.soldWhilePaused(asked, promises.all()).forEach(found::add));
        shop.asked().stream()
                .filter(asked -> orders.containsKey(asked.id().value()))
                .flatMap(asked -> Accounts.uninvited(asked, promises))
                .forEach(found::add);
        shop.asked().forEach(asked -> hours.placedWhileClosed(asked).forEach(found::add));
        hours.returnedTooEarly(stock.returns()).forEach(found::add);
        shop.asked().forEach(asked -> outdated(asked, orders).forEach(found::add));
        unrecorded().forEach(found::add);
        promises.broken(stored).forEach(found::add);
        finds.wrong(stored).forEach(found::add);
        places.wrong(stored).forEach(found::add);
        unasked(orders).forEach(found::add);
        return found;
    }

    private Stream<Violation> unsettled(Stored stored) {
        var moving = stored.orders().stream()
                .filter(order -> !AT_REST.contains(order.state()))
                .map(order -> new Violation("everything ends", "order " + order.id(), "an end state", order.state()));
        var reserved = stored.shards().stream()
                .filter(shard -> !shard.reserved().isEmpty())
                .map(shard -> new Violation(
                        "everything ends",
                        "shard " + shard.key(),
                        "no reservation",
                        shard.reserved().toString()));
        var sales = Promises.unsettled(stored, shop.simulation().clock().instant());
        return Stream.of(moving, reserved, underWay.stream(), sales).flatMap(violations -> violations);
    }

    private static Stream<Violation> told(Asked asked, Map<String, StoredOrder> orders) {
        var order = orders.get(asked.id().value());
        var where = "order %s of %s".formatted(asked.id(), asked.request().shopper());
        var placed = asked.answers().stream()
                .map(Asked.Answer::placement)
                .flatMap(answer -> answer instanceof Placement.Placed done ? Stream.of(done.order()) : Stream.empty())
                .toList();
        if (placed.isEmpty()) {
            boolean refused = asked.isAnswered() && !asked.answers().isEmpty();
            return refused && order != null
                    ? Stream.of(new Violation("what was refused isn't ordered", where, "no order", order.state()))
                    : Stream.empty();
        }
        return Stream.of(
                        placed.stream()
                                .filter(told -> order == null || !lines(order).equals(lines(told)))
                                .map(told -> new Violation(
                                        "what was ordered stands",
                                        where,
                                        lines(told),
                                        order == null ? "no order" : lines(order))),
                        takenBack(asked, where),
                        Stream.of(asked)
                                .filter(Asked::wasToldCancelled)
                                .filter(cancelled -> order != null && !ENDED.contains(order.state()))
                                .map(cancelled -> new Violation(
                                        "what was cancelled stays so",
                                        where,
                                        "cancelled",
                                        order == null ? "" : order.state())))
                .flatMap(violations -> violations);
    }

    /** After a shopper heard of the order, a retry is not refused. */
    private static Stream<Violation> takenBack(Asked asked, String where) {
        return asked.answers().stream()
                .dropWhile(answer -> answer.placement() instanceof Placement.Refused)
                .filter(answer -> answer.placement() instanceof Placement.Refused)
                .map(answer -> new Violation(
                        "a retry is answered with its order",
                        where,
                        "the order",
                        answer.placement().toString()));
    }

    /** An order on terms that were no more when it was asked for. */
    private Stream<Violation> outdated(Asked asked, Map<String, StoredOrder> orders) {
        return orders.containsKey(asked.id().value())
                ? asked.request().lines().stream()
                        .filter(line -> stock.isReplaced(line.offer(), line.termsVersion(), asked.firstSent()))
                        .map(line -> new Violation(
                                "orders are placed on the terms of their time",
                                "order " + asked.id(),
                                "later terms than version " + line.termsVersion(),
                                "an order"))
                : Stream.empty();
    }

    private Stream<Violation> unrecorded() {
        return movements.stream()
                .filter(movement -> !stock.isRecorded(movement))
                .map(movement -> new Violation("what sellers were told stands", movement, "a movement", "none"));
    }

    /** No order that nobody asked for. */
    private Stream<Violation> unasked(Map<String, StoredOrder> orders) {
        var asked = shop.asked().stream().map(request -> request.id().value()).collect(Collectors.toSet());
        return orders.keySet().stream()
                .sorted()
                .filter(order -> !asked.contains(order))
                .map(order -> new Violation("orders are asked for", "order " + order, "a request", "none"));
    }

    private static String lines(Order order) {
        return lines(order.lines().stream()
                .map(line ->
                        line(line.quantity(), line.offer(), line.unitPrice().minorUnits())));
    }

    private static String lines(StoredOrder order) {
        return lines(order.lines().stream()
                .map(line ->
                        line(line.quantity(), line.offer(), line.unitPrice().minorUnits())));
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().toList().toString();
    }

    private static String line(long quantity, Object offer, long unitPrice) {
        return "%d %s at %d".formatted(quantity, offer, unitPrice);
    }
}
