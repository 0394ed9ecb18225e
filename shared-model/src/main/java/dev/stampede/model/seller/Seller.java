package dev.stampede.model.seller;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import java.util.Currency;

/**
 * Who sells.
 *
 * @param id derived from the account
 * @param name what shoppers read
 * @param city where the seller is
 * @param origin country and postal code that parcels leave from
 * @param currency that all the seller's prices are in
 * @param tariff what sending costs
 * @param versions count the changes of what the seller said
 */
public record Seller(
        SellerId id,
        String name,
        String city,
        Destination origin,
        Currency currency,
        Tariff tariff,
        Versions versions) {

    /**
     * How often a seller has said what.
     *
     * @param details of themselves, at least once
     * @param tariff of what sending costs
     */
    public record Versions(long details, long tariff) {}
}
