package dev.stampede.catalog.browse;

import dev.stampede.model.catalogue.ProductSummary;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.ProductId;
import java.util.List;
import java.util.Optional;

/** What there is to buy, perhaps as it was a moment ago. */
public interface Catalogue {

    /** The names of all categories, in alphabetical order. */
    List<String> categories();

    /**
     * Products of a category that somebody offers, by title; none when there is no such category.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when the cursor is none of these pages'
     */
    Page<ProductSummary> products(String category, Optional<String> cursor, int limit);

    /** The product with its offers, if there is one. */
    Optional<OfferedProduct> product(ProductId id);
}
