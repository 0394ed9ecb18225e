package dev.stampede.flashsale.treasure.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a shopper has found.
 *
 * @param code as they read it; upper and lower case, and space around it, are the same
 */
@Serdeable
record ClaimBody(
        @NotBlank(message = "1 to 100 characters") @Size(max = 100, message = "1 to 100 characters")
        String code) {}
