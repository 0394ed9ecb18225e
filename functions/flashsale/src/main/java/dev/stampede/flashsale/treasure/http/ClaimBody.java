package dev.stampede.flashsale.treasure.http;

import dev.stampede.runtime.http.body.OneLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/**
 * What a shopper has found.
 *
 * @param code as they read it; upper and lower case, and space around it, are the same
 */
@Serdeable
record ClaimBody(@NotNull @OneLine(max = 100) String code) {}
