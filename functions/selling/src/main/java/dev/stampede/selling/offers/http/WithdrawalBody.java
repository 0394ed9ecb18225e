package dev.stampede.selling.offers.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * An offer to withdraw.
 *
 * @param termsVersion the version of the terms that this is based on, as the offer was read with it
 */
@Serdeable
record WithdrawalBody(
        @NotNull @Min(value = 1, message = "the termsVersion of your offer: GET /v1/seller/offers")
        Long termsVersion) {}
