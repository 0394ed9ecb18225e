package dev.stampede.flashsale.sale.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;

/**
 * What a sale is to be planned for.
 *
 * @param peakOrders how many orders a second are expected of its hottest offer
 */
@Serdeable
record PeakBody(
        @Min(value = 1, message = "1 or more orders a second")
        long peakOrders) {}
