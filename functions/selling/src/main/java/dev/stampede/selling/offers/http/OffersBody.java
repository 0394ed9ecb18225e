package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a seller's offers.
 *
 * @param offers by product
 * @param next the cursor of the page after it; absent on the last page
 */
@Serdeable
record OffersBody(List<OfferBody> offers, @Nullable String next) {

    static OffersBody of(Page<Offer> page) {
        return new OffersBody(
                page.items().stream().map(OfferBody::of).toList(), page.next().orElse(null));
    }
}
