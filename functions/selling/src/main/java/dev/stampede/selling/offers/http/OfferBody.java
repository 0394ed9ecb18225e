package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;

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
 */
@Serdeable
record OfferBody(
        String offerId, String productId, String sku, String title, MoneyBody price, long termsVersion, int shards) {

    static OfferBody of(Offer offer) {
        return new OfferBody(
                offer.id().value(),
                offer.id().product().value(),
                offer.sku(),
                offer.title(),
                MoneyBody.of(offer.terms().price()),
                offer.terms().version(),
                offer.shards());
    }
}
