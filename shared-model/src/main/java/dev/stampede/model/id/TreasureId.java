package dev.stampede.model.id;

import java.util.regex.Pattern;

/**
 * Names a treasure of a hunt.
 *
 * @param value the id as clients see it: {@code trs_} and 26 characters
 */
public record TreasureId(String value) {

    private static final Pattern FORM = Pattern.compile("trs_" + DerivedId.PATTERN);

    /**
     * Accepts only well-formed ids.
     *
     * @throws IllegalArgumentException when the value isn't one
     */
    public TreasureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A treasure id starts with trs_ and has 26 characters of a-z and 2-7 after it");
        }
    }

    /** The treasure that this account hides with this idempotency key: a retry names the same one. */
    public static TreasureId hiddenBy(String account, String idempotencyKey) {
        return new TreasureId("trs_" + DerivedId.of("treasure", account, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
