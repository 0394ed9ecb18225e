package dev.stampede.model.id;

import java.util.regex.Pattern;

/**
 * Names a sale.
 *
 * @param value the id as clients see it: {@code sal_} and 26 characters
 */
public record SaleId(String value) {

    private static final Pattern FORM = Pattern.compile("sal_" + DerivedId.PATTERN);

    /**
     * Accepts only well-formed ids.
     *
     * @throws IllegalArgumentException when the value isn't one
     */
    public SaleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A sale id starts with sal_ and has 26 characters of a-z and 2-7 after it");
        }
    }

    /** The sale that this account schedules with this idempotency key: a retry names the same one. */
    public static SaleId scheduledBy(String account, String idempotencyKey) {
        return new SaleId("sal_" + DerivedId.of("sale", account, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
