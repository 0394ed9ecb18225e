package dev.stampede.checkout.order;

import dev.stampede.model.money.Money;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.OrderLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goods and freight cost before anything is taken off.
 *
 * @param lines the goods, at least one line
 * @param freight what sending them costs
 */
record Charges(List<OrderLine> lines, List<Freight> freight) {

    /** Why they can't be one order's; empty when they can. */
    Optional<Refusal> objection() {
        var currencies = amounts().map(Money::currency).distinct().count();
        if (currencies > 1) {
            return Optional.of(new Refusal.MixedCurrencies());
        }
        var total = amounts().reduce(Money::plus).orElseThrow();
        return total.minorUnits() > Money.MOST ? Optional.of(new Refusal.TotalTooHigh(total)) : Optional.empty();
    }

    private Stream<Money> amounts() {
        return Stream.concat(
                lines.stream().map(OrderLine::price), freight.stream().map(Freight::price));
    }
}
