package dev.stampede.selling.stock.http;

import dev.stampede.selling.stock.OfferStock;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How many units are free.
 *
 * @param offerId of which offer
 * @param available free units
 * @param stockVersion grows with every movement of units other than by an order; a setting names the one it is based on
 */
@Serdeable
record AvailableBody(String offerId, long available, long stockVersion) {

    static AvailableBody of(String offerId, OfferStock stock) {
        return new AvailableBody(offerId, stock.available(), stock.version());
    }
}
