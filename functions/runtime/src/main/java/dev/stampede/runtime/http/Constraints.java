package dev.stampede.runtime.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the constraints that Jakarta Validation lacks. */
@Factory
final class Constraints {

    private static final Set<String> CURRENCIES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    @Bean
    @Singleton
    ConstraintValidator<CurrencyCode, String> currencyCode() {
        return (value, annotation, context) -> value != null && CURRENCIES.contains(value);
    }
}
