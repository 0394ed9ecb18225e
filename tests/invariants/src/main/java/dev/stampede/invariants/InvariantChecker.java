package dev.stampede.invariants;

import java.util.List;
import java.util.stream.Stream;

/** Holds everything stored against every invariant. */
public final class InvariantChecker {

    private static final List<Invariant> INVARIANTS = List.of(
            new StockAddsUp(),
            new SalesOnlyMoveUnits(),
            new AllowancesAreKept(),
            new TreasuresAreFoundOnce(),
            new PlacesAreDrawn(),
            new OrdersStandOnce(),
            new StatesMoveForward(),
            new ParcelsFollowPayment(),
            new MoneyMovesOnce(),
            new WaitingOrdersAreDue(),
            new TermsArePinned(),
            new LowestPricesAreShown(),
            new StockLevelsAreKnown(),
            new TermsChangesAreWrittenDown());

    private InvariantChecker() {}

    /** All violations, none when all is well. What is under way while the items are read may show as one. */
    public static List<Violation> check(Items items) {
        return check(Stored.of(items));
    }

    /** All violations of what was understood already. */
    public static List<Violation> check(Stored stored) {
        return Stream.concat(
                        stored.unreadable().stream(),
                        INVARIANTS.stream().flatMap(invariant -> invariant.violations(stored)))
                .distinct()
                .toList();
    }
}
