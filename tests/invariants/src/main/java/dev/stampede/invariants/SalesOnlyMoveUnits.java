package dev.stampede.invariants;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sale sets aside, spreads and gives back is moved: of no seller's offer are units made or lost by it. */
final class SalesOnlyMoveUnits implements Invariant {

    /** What the marketplace itself moves; all others are a seller's, who may bring units and take them. */
    private static final Set<String> MOVED = Set.of("SET_ASIDE", "RETURN", "RESHARDING", "REDIRECTION");

    @Override
    public Stream<Violation> violations(Stored stored) {
        var sums = stored.movements().stream()
                .filter(movement -> MOVED.contains(movement.kind()))
                .collect(Collectors.groupingBy(
                        movement -> ordinary(movement.offer()), Collectors.summingLong(StoredMovement::units)));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Violation(
                        "sales move units and make none",
                        "offer " + sum.getKey(),
                        "movements that cancel out",
                        "%d units in all".formatted(sum.getValue())));
    }

    /** The offer of every day: a sale's is the same with the sale's id behind it. */
    private static String ordinary(String offer) {
        var parts = offer.split("\\.", -1);
        return parts[0] + "." + parts[1];
    }
}
