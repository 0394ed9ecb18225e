package dev.stampede.selling.stock.http;

import dev.stampede.selling.stock.StockLimits;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How many units should be free.
 *
 * @param available free units
 * @param stockVersion the {@code stockVersion} that they are based on, as the stock was read with it
 */
@Serdeable
record StockBody(
        @Min(value = 0, message = "0 or more units")
        @Max(value = StockLimits.MOST_UNITS, message = "at most 1,000,000,000 units")
        long available,

        @NotNull @Min(value = 0, message = "the stockVersion that GET on this path answers with")
        Long stockVersion) {}
