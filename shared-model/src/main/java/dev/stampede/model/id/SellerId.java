package dev.stampede.model.id;

import java.util.regex.Pattern;

/**
 * Names a seller.
 *
 * @param value the id as clients see it: {@code slr_} and 26 characters
 */
public record SellerId(String value) {

    private static final Pattern FORM = Pattern.compile("slr_" + DerivedId.PATTERN);

    /**
     * Accepts only well-formed ids.
     *
     * @throws IllegalArgumentException when the value isn't one
     */
    public SellerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A seller id starts with slr_ and has 26 characters of a-z and 2-7 after it");
        }
    }

    /** The seller that belongs to the account with this token subject; each account has one. */
    public static SellerId ofAccount(String subject) {
        return new SellerId("slr_" + DerivedId.of("seller", subject));
    }

    @Override
    public String toString() {
        return value;
    }
}
