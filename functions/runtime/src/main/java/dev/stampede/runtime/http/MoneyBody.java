package dev.stampede.runtime.http;

import dev.stampede.model.money.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Money in JSON, everywhere: {@code {"minorUnits": 1299, "currency": "BRL"}}.
 *
 * @param minorUnits the amount in the currency's smallest unit, not negative
 * @param currency the ISO 4217 code
 */
@Serdeable
public record MoneyBody(
        @PositiveOrZero(message = "must be a whole number of the currency's smallest unit, 0 or more") long minorUnits,
        @CurrencyCode String currency) {

    /** That amount, as JSON. */
    public static MoneyBody of(Money money) {
        return new MoneyBody(money.minorUnits(), money.currency().getCurrencyCode());
    }

    /** The amount that a valid body says. */
    public Money toMoney() {
        return Money.of(minorUnits, currency);
    }
}
