package dev.stampede.selling.offers.http;

import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A price to sell at from now on.
 *
 * @param price of one unit
 * @param termsVersion the version of the terms that it is based on, as the offer was read with it
 */
@Serdeable
record PriceBody(
        @NotNull @Valid MoneyBody price,

        @NotNull @Min(value = 1, message = "the termsVersion of your offer: GET /v1/seller/offers")
        Long termsVersion) {}
