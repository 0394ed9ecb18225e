package dev.stampede.selling.stock.http;

import dev.stampede.selling.stock.StockLimits;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many units should be free.
 *
 * @param available free units
 */
@Serdeable
record StockBody(
        @Min(value = 0, message = "0 or more units")
        @Max(value = StockLimits.MOST_UNITS, message = "at most 1,000,000,000 units")
        long available) {}
