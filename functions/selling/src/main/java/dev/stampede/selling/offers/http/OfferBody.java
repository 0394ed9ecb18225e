package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seller's own offer.
 *
 * @param offerId names it
 * @param productId what is offered
 * @param sku the seller's own name for it
 * @param title the product's title
 * @param price of one unit
 * @param termsVersion the version of price and window
 * @param shards over how many items its stock is spread
 * @param state {@code ON_SALE} in its window, or {@code WITHDRAWN}
 * @param opensAt from when it can be bought; absent when it always could, or is withdrawn
 * @param closesAt until when it can be bought; absent when that has no end, or it is withdrawn
 */
@Serdeable
record OfferBody(
        String offerId,
        String productId,
        String sku,
        String title,
        MoneyBody price,
        long termsVersion,
        int shards,
        OfferState state,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    static OfferBody of(Offer offer) {
        var terms = offer.terms();
        return new OfferBody(
                offer.id().value(),
                offer.id().product().value(),
                offer.sku(),
                offer.title(),
                MoneyBody.of(terms.price()),
                terms.version(),
                offer.shards(),
                OfferState.of(terms),
                OfferState.opensAt(terms),
                OfferState.closesAt(terms));
    }
}
