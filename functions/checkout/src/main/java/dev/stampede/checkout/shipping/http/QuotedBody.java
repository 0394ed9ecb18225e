package dev.stampede.checkout.shipping.http;

import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Freight;
import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * What sending a basket costs.
 *
 * @param quote the sealed quote, to be sent with the order as {@code shippingQuote}
 * @param expiresAt until when it holds
 * @param freight what each seller charges
 * @param total all of it
 */
@Serdeable
public record QuotedBody(String quote, Instant expiresAt, List<SellerFreight> freight, MoneyBody total) {

    /**
     * What one seller charges.
     *
     * @param sellerId who sends
     * @param price for the whole parcel
     */
    @Serdeable
    public record SellerFreight(String sellerId, MoneyBody price) {

        /** One seller's freight in JSON. */
        public static SellerFreight of(Freight freight) {
            return new SellerFreight(freight.seller().value(), MoneyBody.of(freight.price()));
        }
    }

    static QuotedBody of(ShippingQuote quote, String sealed) {
        var total =
                quote.freight().stream().map(Freight::price).reduce(Money::plus).orElseThrow();
        return new QuotedBody(
                sealed,
                quote.expiresAt(),
                quote.freight().stream().map(SellerFreight::of).toList(),
                MoneyBody.of(total));
    }
}
