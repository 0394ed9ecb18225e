package dev.stampede.invariants;

import java.util.stream.Stream;

/** An order is in the index of due orders while the marketplace owes it a step, and only then. */
final class WaitingOrdersAreDue implements Invariant {

    @Override
    public Stream<Violation> violations(Stored stored) {
        return stored.orders().stream()
                .filter(order -> !fits(order))
                .map(order -> new Violation(
                        "waiting orders are due, and only those",
                        "order %s (%s)".formatted(order.id(), order.state()),
                        waits(order) ? "dueBucket and dueAt" : "neither dueBucket nor dueAt",
                        "dueBucket %s, dueAt %s"
                                .formatted(
                                        order.dueBucket().orElse("none"),
                                        order.dueAt().orElse("none"))));
    }

    private static boolean fits(StoredOrder order) {
        return waits(order) == order.dueBucket().isPresent()
                && waits(order) == order.dueAt().isPresent();
    }

    private static boolean waits(StoredOrder order) {
        return order.state().equals("PLACED") || order.state().equals("CANCELLING");
    }
}
