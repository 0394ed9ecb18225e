package dev.stampede.invariants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each history begins at the beginning, takes only steps that are allowed, and ends in the state that is stored. */
final class StatesMoveForward implements Invariant {

    private static final String NAME = "states move forward";

    private static final Map<String, Set<String>> ORDER_STEPS = Map.of(
            "PLACED", Set.of("PAID", "CANCELLING", "CANCELLED"),
            "PAID", Set.of("CANCELLING"),
            "CANCELLING", Set.of("CANCELLED", "REFUNDED"),
            "CANCELLED", Set.of(),
            "REFUNDED", Set.of());

    private static final Map<String, Set<String>> PARCEL_STEPS = Map.of(
            "TO_PACK", Set.of("PACKED", "CANCELLED"),
            "PACKED", Set.of("SHIPPED", "CANCELLED"),
            "SHIPPED", Set.of("DELIVERED"),
            "DELIVERED", Set.of(),
            "CANCELLED", Set.of());

    @Override
    public Stream<Violation> violations(Stored stored) {
        return Stream.concat(
                stored.orders().stream()
                        .flatMap(order ->
                                history("order " + order.id(), "PLACED", ORDER_STEPS, order.history(), order.state())),
                stored.parcels().stream()
                        .flatMap(parcel ->
                                history(parcel.where(), "TO_PACK", PARCEL_STEPS, parcel.history(), parcel.state())));
    }

    private static Stream<Violation> history(
            String where, String first, Map<String, Set<String>> steps, List<StoredOrder.Step> history, String state) {
        if (history.isEmpty()) {
            return Stream.of(new Violation(NAME, where, "a history", "none"));
        }
        var begins = Stream.of(history.getFirst())
                .filter(step -> !step.state().equals(first))
                .map(step -> new Violation(NAME, where, "to begin as " + first, "began as " + step.state()));
        var ends = Stream.of(history.getLast())
                .filter(step -> !step.state().equals(state))
                .map(step -> new Violation(NAME, where, "its state " + state + " last", step.state() + " last"));
        var between = IntStream.range(1, history.size())
                .boxed()
                .flatMap(i -> step(where, steps, history.get(i - 1), history.get(i)));
        return Stream.of(begins, between, ends).flatMap(violations -> violations);
    }

    private static Stream<Violation> step(
            String where, Map<String, Set<String>> steps, StoredOrder.Step from, StoredOrder.Step to) {
        var allowed = steps.getOrDefault(from.state(), Set.of());
        if (!allowed.contains(to.state())) {
            return Stream.of(new Violation(
                    NAME, where, "%s to become one of %s".formatted(from.state(), allowed), "became " + to.state()));
        }
        // Stored times have a fixed width, so that their strings sort by time.
        return to.at().compareTo(from.at()) < 0
                ? Stream.of(new Violation(NAME, where, to.state() + " not before " + from.at(), "at " + to.at()))
                : Stream.empty();
    }
}
