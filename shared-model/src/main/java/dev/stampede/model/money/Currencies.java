package dev.stampede.model.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The currencies that something can be sold in.
 *
 * <p>{@link Currency#getAvailableCurrencies()} also has those of the past (DEM), funds and units of account (CLF, CHE),
 * metals (XAU), and codes for tests and for none at all (XTS, XXX), so they are asked for by country: what the JDK says
 * that each of ISO 3166-1's countries pays with today.
 */
public final class Currencies {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull) // Antarctica has none
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether that is the ISO 4217 code of a country's money. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }
}
