package dev.stampede.selling.stock.http;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many units are free.
 *
 * @param offerId of which offer
 * @param available free units
 */
@Serdeable
record AvailableBody(String offerId, long available) {}
