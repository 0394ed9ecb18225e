package dev.stampede.model.id;

import java.util.regex.Pattern;

/**
 * Names an offer: one seller's for one product, and there is at most one of those.
 *
 * @param product what is offered
 * @param seller who offers it
 */
public record OfferId(ProductId product, SellerId seller) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_]+)\\.([a-z0-9_]+)");

    /**
     * Reads the form that {@link #value()} writes.
     *
     * @throws IllegalArgumentException when the value isn't a product id and a seller id with a dot between
     */
    public static OfferId parse(String value) {
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("An offer id is a product id and a seller id with a dot between");
        }
        return new OfferId(new ProductId(parts.group(1)), new SellerId(parts.group(2)));
    }

    /** The id as clients see it. */
    public String value() {
        return product.value() + "." + seller.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
