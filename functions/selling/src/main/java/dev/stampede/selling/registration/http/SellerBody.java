package dev.stampede.selling.registration.http;

import dev.stampede.model.seller.Seller;
import dev.stampede.runtime.http.Destinations;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A registered seller.
 *
 * @param sellerId derived from the account
 * @param name what shoppers read
 * @param city where the seller is
 * @param country ISO 3166-1 alpha-2, where parcels leave from
 * @param postalCode where parcels leave from; left out where the country needs none
 * @param currency that all the seller's prices are in
 * @param version counts the changes of these; a change names the one it is based on
 */
@Serdeable
record SellerBody(
        String sellerId,
        String name,
        String city,
        String country,
        @Nullable String postalCode,
        String currency,
        long version) {

    static SellerBody of(Seller seller) {
        return new SellerBody(
                seller.id().value(),
                seller.name(),
                seller.city(),
                seller.origin().country(),
                Destinations.shownPostalCode(seller.origin()),
                seller.currency().getCurrencyCode(),
                seller.versions().details());
    }
}
