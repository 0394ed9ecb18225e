package dev.stampede.model.shipping;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Postal codes as they are compared: without regard to case, spaces and hyphens, which everybody writes as they like.
 *
 * <p>British codes keep one space, before the last three characters, wherever it was written: without it E1 4NS in Mile
 * End and E14 5AB in Canary Wharf would begin alike.
 */
final class PostalCodes {

    /** The United Kingdom and the Crown dependencies, whose codes are of one kind. */
    private static final Set<String> BRITISH = Set.of("GB", "GG", "IM", "JE");

    /** A whole code: a district of two to four characters, then a digit and two letters. */
    private static final Pattern WHOLE_BRITISH = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private static final int INWARD = 3;

    private PostalCodes() {}

    /** A code as it is compared with others of its country. */
    static String compared(String country, String code) {
        var packed = packed(code);
        return BRITISH.contains(country) && packed.length() > INWARD ? spaced(packed) : packed;
    }

    /** The beginning of a code as it is compared. After a British district a space ends it: "E1 " isn't E14's. */
    static String comparedPrefix(String country, String prefix) {
        var packed = packed(prefix);
        if (!BRITISH.contains(country)) {
            return packed;
        }
        int space = prefix.stripLeading().indexOf(' ');
        if (space > 0) {
            var district = packed(prefix.stripLeading().substring(0, space));
            return district + " " + packed.substring(district.length());
        }
        return WHOLE_BRITISH.matcher(packed).matches() ? spaced(packed) : packed;
    }

    private static String spaced(String packed) {
        int inward = packed.length() - INWARD;
        return packed.substring(0, inward) + " " + packed.substring(inward);
    }

    /** Most are so already: a tariff may have a hundred thousand, and all are looked at for one price. */
    private static String packed(String code) {
        return code.chars().allMatch(PostalCodes::isPacked)
                ? code
                : code.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isPacked(int character) {
        return character != ' ' && character != '-' && (character < 'a' || character > 'z');
    }
}
