package dev.stampede.runtime.http;

import dev.stampede.model.money.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An amount of money in JSON.
 *
 * @param minorUnits in the currency's smallest unit, such as cents; not negative
 * @param currency an ISO 4217 code
 */
@Serdeable
public record MoneyBody(
        @PositiveOrZero @Max(Money.MOST) long minorUnits,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "an ISO 4217 code, such as EUR")
        String currency) {

    /** The amount in JSON. */
    public static MoneyBody of(Money money) {
        return new MoneyBody(money.minorUnits(), money.currency().getCurrencyCode());
    }

    /**
     * The amount.
     *
     * @param field where it stands in the request
     * @throws ProblemException 400 when the currency is none
     */
    public Money toMoney(String field) {
        try {
            var money = Money.of(minorUnits, currency);
            if (money.currency().getDefaultFractionDigits() >= 0) {
                return money;
            }
        } catch (IllegalArgumentException e) {
            // Answered below, as are metals, units of account and codes for tests and for none, which have no digits.
        }
        throw ProblemException.invalid(field + ".currency", "the ISO 4217 code of a money, such as EUR");
    }
}
