package dev.stampede.model.money;

import java.util.Currency;

/**
 * An amount of money in whole minor units, such as cents, of an ISO 4217 currency. Sums never round and never wrap.
 *
 * @param minorUnits the amount in the currency's smallest unit; negative amounts are allowed
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /**
     * The most minor units that a price or an order's total may have. It keeps any sum on the way to a total within a
     * {@code long}.
     */
    public static final long MOST = 1_000_000_000_000L;

    /**
     * The amount in a currency named by its ISO 4217 code.
     *
     * @throws IllegalArgumentException when the code is none
     */
    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    /** Nothing, in that currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the sum passes a {@code long}
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /**
     * This amount less the other.
     *
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the difference passes a {@code long}
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    }

    /**
     * This amount, that many times.
     *
     * @throws ArithmeticException when the product passes a {@code long}
     */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minorUnits, (long) quantity), currency);
    }

    /**
     * Orders amounts of one currency.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s are different currencies".formatted(currency, other.currency));
        }
    }
}
