package dev.stampede.model.id;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an offer: one seller's for one product, and of each lot there is at most one of those.
 *
 * @param product what is offered
 * @param seller who offers it
 * @param lot the stock that it sells; a sale's offer has terms and stock of its own
 */
public record OfferId(ProductId product, SellerId seller, Lot lot) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_]+)\\.([a-z0-9_]+)(?:\\.([a-z0-9_]+))?");

    /** The offer that the seller makes every day. */
    public OfferId(ProductId product, SellerId seller) {
        this(product, seller, new Lot.Ordinary());
    }

    /**
     * Reads the form that {@link #value()} writes.
     *
     * @throws IllegalArgumentException when the value isn't a product id and a seller id, and a sale id for a sale's
     *     offer, with dots between
     */
    public static OfferId parse(String value) {
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("An offer id is a product id and a seller id with a dot between");
        }
        var ordinary = new OfferId(new ProductId(parts.group(1)), new SellerId(parts.group(2)));
        var sale = parts.group(3);
        return sale == null ? ordinary : ordinary.inSale(new SaleId(sale));
    }

    /** What the same seller offers of the same product in a sale. */
    public OfferId inSale(SaleId sale) {
        return new OfferId(product, seller, new Lot.OfSale(sale));
    }

    /** What the same seller offers of the same product every day. */
    public OfferId ordinary() {
        return new OfferId(product, seller);
    }

    /** The sale that it belongs to, if it belongs to one. */
    public Optional<SaleId> sale() {
        return switch (lot) {
            case Lot.Ordinary ignored -> Optional.empty();
            case Lot.OfSale of -> Optional.of(of.id());
        };
    }

    /** The id as clients see it. */
    public String value() {
        var ordinary = product.value() + "." + seller.value();
        return sale().map(sale -> ordinary + "." + sale.value()).orElse(ordinary);
    }

    @Override
    public String toString() {
        return value();
    }
}
