package dev.stampede.selling.registration;

import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Destination;
import java.util.Currency;

/**
 * What a seller says of themselves.
 *
 * @param name what shoppers read
 * @param city where the seller is
 * @param origin country and postal code that parcels leave from
 * @param currency that all the seller's prices are in
 */
public record SellerDetails(String name, String city, Destination origin, Currency currency) {

    /** What that seller has said. */
    public static SellerDetails of(Seller seller) {
        return new SellerDetails(seller.name(), seller.city(), seller.origin(), seller.currency());
    }
}
