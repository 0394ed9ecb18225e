package dev.stampede.catalog.browse.http;

import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.id.SellerId;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param offers the cheapest first of those that can be bought now, then those that are sold out or open later; none
 *     that are over
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
     * @param stock whether it has units, as it was some seconds ago
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
            StockLevel stock,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        private static OfferBody of(StockedOffer stocked, Map<SellerId, String> names) {
            var offer = stocked.offer();
            var terms = offer.terms();
            return new OfferBody(
                    offer.id().value(),
                    offer.id().seller().value(),
                    names.getOrDefault(offer.id().seller(), offer.sellerName()),
                    MoneyBody.of(terms.price()),
                    terms.version(),
                    stocked.stock(),
                    terms.opening().orElse(null),
                    terms.closing().orElse(null));
        }
    }

    static ProductBody of(Product product, List<StockedOffer> shown, Map<SellerId, String> names) {
        return new ProductBody(
                product.id().value(),
                product.category(),
                product.title(),
                product.description(),
                product.imageUrl(),
                product.weightGrams(),
                shown.stream().map(stocked -> OfferBody.of(stocked, names)).toList());
    }
}
