package dev.stampede.checkout.shipping.http;

import dev.stampede.model.money.Money;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemType;

/** What is wrong with a basket whether it is quoted or ordered. */
public final class BasketProblems {

    private static final ProblemType MIXED_CURRENCIES =
            new ProblemType("mixed-currencies", "An order is in one currency", 422);
    private static final ProblemType TOTAL_TOO_HIGH =
            new ProblemType("total-too-high", "One order can't cost that much", 422);

    private BasketProblems() {}

    /** That its goods and their freight are priced in several currencies. */
    public static Problem mixedCurrencies() {
        return Problem.of(MIXED_CURRENCIES, "Order the offers of each currency by themselves");
    }

    /** That goods and freight cost so much together. */
    public static Problem totalTooHigh(Money total) {
        return Problem.of(
                TOTAL_TOO_HIGH,
                "Goods and freight cost %d minor units of %s, and an order costs at most %d: order fewer at once"
                        .formatted(total.minorUnits(), total.currency().getCurrencyCode(), Money.MOST));
    }
}
