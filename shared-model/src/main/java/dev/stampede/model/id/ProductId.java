package dev.stampede.model.id;

import java.util.regex.Pattern;

/**
 * Names a product of the catalogue.
 *
 * @param value the id as clients see it: {@code prd_} and 26 characters
 */
public record ProductId(String value) {

    private static final Pattern FORM = Pattern.compile("prd_" + DerivedId.PATTERN);

    /**
     * Accepts only well-formed ids.
     *
     * @throws IllegalArgumentException when the value isn't one
     */
    public ProductId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A product id starts with prd_ and has 26 characters of a-z and 2-7 after it");
        }
    }

    /** The product that this seller creates with this idempotency key. */
    public static ProductId createdBy(SellerId seller, String idempotencyKey) {
        return new ProductId("prd_" + DerivedId.of("product", seller.value(), idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
