package dev.stampede.model.id;

import java.util.regex.Pattern;

/**
 * Names an order.
 *
 * @param value the id as clients see it: {@code ord_} and 26 characters
 */
public record OrderId(String value) {

    private static final Pattern FORM = Pattern.compile("ord_" + DerivedId.PATTERN);

    /**
     * Accepts only well-formed ids.
     *
     * @throws IllegalArgumentException when the value isn't one
     */
    public OrderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An order id starts with ord_ and has 26 characters of a-z and 2-7 after it");
        }
    }

    /** The order that this shopper places with this idempotency key: a retry names the same order. */
    public static OrderId placedBy(ShopperId shopper, String idempotencyKey) {
        return new OrderId("ord_" + DerivedId.of("order", shopper.value(), idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
