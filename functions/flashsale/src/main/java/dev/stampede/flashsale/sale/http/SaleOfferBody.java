package dev.stampede.flashsale.sale.http;

import dev.stampede.flashsale.sale.ShownSale.ShownOffer;
import dev.stampede.flashsale.sale.StockBand;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a sale sells of one product of one seller.
 *
 * @param offerId what an order line names
 * @param ordinaryOfferId the seller's offer of every day
 * @param title the product's
 * @param price of one unit
 * @param ordinaryPrice of one unit when the sale was scheduled
 * @param termsVersion what an order line names as seen
 * @param stock how much of it is left
 * @param perShopper the most units that one shopper may buy; 0 for as many as there are
 */
@Serdeable
record SaleOfferBody(
        String offerId,
        String ordinaryOfferId,
        String title,
        MoneyBody price,
        MoneyBody ordinaryPrice,
        long termsVersion,
        StockBand stock,
        int perShopper) {

    static SaleOfferBody of(ShownOffer shown) {
        var offer = shown.offer();
        return new SaleOfferBody(
                offer.id().value(),
                offer.id().ordinary().value(),
                offer.title(),
                MoneyBody.of(offer.terms().price()),
                MoneyBody.of(shown.ordinaryPrice()),
                offer.terms().version(),
                shown.band(),
                offer.access().perShopper());
    }
}
