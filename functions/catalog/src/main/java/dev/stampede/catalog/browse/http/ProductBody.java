package dev.stampede.catalog.browse.http;

import dev.stampede.catalog.browse.OfferedProduct;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product and its offers.
 *
 * @param productId names it
 * @param category where it is listed
 * @param title what shoppers read first
 * @param description what it is, may be empty
 * @param imageUrl its picture, empty when it has none
 * @param weightGrams what one unit weighs, packed
 * @param offers the cheapest first
 */
@Serdeable
record ProductBody(
        String productId,
        String category,
        String title,
        String description,
        String imageUrl,
        int weightGrams,
        List<OfferBody> offers) {

    /**
     * An offer of the product.
     *
     * @param offerId names it
     * @param sellerId who sells
     * @param sellerName who sells, for shoppers
     * @param price of one unit
     * @param termsVersion what an order has to name, so that nobody pays another price than this
     * @param opensAt from when it can be bought; absent when it always could
     * @param closesAt until when it can be bought; absent when that has no end
     */
    @Serdeable
    record OfferBody(
            String offerId,
            String sellerId,
            String sellerName,
            MoneyBody price,
            long termsVersion,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        private static OfferBody of(Offer offer) {
            var terms = offer.terms();
            return new OfferBody(
                    offer.id().value(),
                    offer.id().seller().value(),
                    offer.sellerName(),
                    MoneyBody.of(terms.price()),
                    terms.version(),
                    terms.opening().orElse(null),
                    terms.closing().orElse(null));
        }
    }

    static ProductBody of(OfferedProduct offered) {
        var product = offered.product();
        return new ProductBody(
                product.id().value(),
                product.category(),
                product.title(),
                product.description(),
                product.imageUrl(),
                product.weightGrams(),
                offered.offers().stream().map(OfferBody::of).toList());
    }
}
