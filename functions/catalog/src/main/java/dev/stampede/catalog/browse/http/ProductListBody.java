package dev.stampede.catalog.browse.http;

import dev.stampede.model.catalogue.ProductSummary;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a category's products.
 *
 * @param products by title
 * @param next the cursor of the page after it; absent on the last page
 */
@Serdeable
record ProductListBody(List<SummaryBody> products, @Nullable String next) {

    /**
     * What a list shows of a product.
     *
     * @param productId names it
     * @param title what shoppers read first
     * @param imageUrl its picture, empty when it has none
     * @param lowestPrice among its offers that can be bought now; absent when none can
     */
    @Serdeable
    record SummaryBody(
            String productId,
            String title,
            String imageUrl,
            @Nullable MoneyBody lowestPrice) {

        private static SummaryBody of(ProductSummary product, Instant now) {
            return new SummaryBody(
                    product.id().value(),
                    product.title(),
                    product.imageUrl(),
                    product.prices().lowestAt(now).map(MoneyBody::of).orElse(null));
        }
    }

    static ProductListBody of(Page<ProductSummary> page, Instant now) {
        return new ProductListBody(
                page.items().stream()
                        .map(product -> SummaryBody.of(product, now))
                        .toList(),
                page.next().orElse(null));
    }
}
