package dev.stampede.invariants;

/**
 * An amount; the checker's own, as everything here.
 *
 * @param minorUnits in the currency's smallest unit
 * @param currency ISO 4217
 */
public record Money(long minorUnits, String currency) {

    Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            return new Money(0, "a mix of %s and %s".formatted(currency, other.currency));
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    Money times(long quantity) {
        return new Money(Math.multiplyExact(minorUnits, quantity), currency);
    }

    @Override
    public String toString() {
        return minorUnits + " " + currency;
    }
}
