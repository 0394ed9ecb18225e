package dev.stampede.model.shipping;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The countries that something can be sent to: those that ISO 3166-1 has a code for, as the JDK lists them. */
public final class Countries {

    private static final Set<String> CODES = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));

    /**
     * Countries where no postal code is in use, or where most addresses are written without one: those whose address
     * format in Google's address data (libaddressinput) has no place for it, and those that the Universal Postal
     * Union's addressing guides leave it out of. A code may be given there all the same.
     */
    private static final Set<String> WITHOUT_POSTAL_CODES = Set.of(
            "AE", "AG", "AO", "AQ", "AW", "BF", "BI", "BJ", "BO", "BQ", "BS", "BV", "BW", "BZ", "CD", "CF", "CG", "CI",
            "CK", "CM", "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GN", "GQ", "GY", "HK", "JM", "KI", "KM",
            "KN", "KP", "LC", "LY", "ML", "MO", "MR", "MS", "MW", "NR", "NU", "PA", "QA", "RW", "SB", "SC", "SL", "SO",
            "SR", "SS", "ST", "SX", "SY", "TD", "TF", "TG", "TK", "TL", "TO", "TT", "TV", "TZ", "UG", "VU", "WS", "YE",
            "ZW");

    private Countries() {}

    /** Whether that is a country's ISO 3166-1 alpha-2 code. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** Whether an address there is complete without a postal code. */
    public static boolean mayLackPostalCodes(String country) {
        return WITHOUT_POSTAL_CODES.contains(country);
    }
}
