package dev.stampede.catalog.availability.http;

import dev.stampede.catalog.availability.Availability;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * How many units of an offer are free.
 *
 * @param offerId which offer
 * @param available free units
 * @param status {@code in_stock}, {@code low_stock} or {@code sold_out}
 */
@Serdeable
record AvailabilityBody(String offerId, long available, String status) {

    static AvailabilityBody of(Availability availability) {
        return new AvailabilityBody(
                availability.offer().value(),
                availability.available(),
                availability.status().name().toLowerCase(Locale.ROOT));
    }
}
