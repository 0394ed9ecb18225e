package dev.stampede.flashsale.treasure.http;

import dev.stampede.runtime.http.body.OneLine;
import jakarta.validation.constraints.NotNull;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a shopper has found.
 *
 * @param code as they read it; upper and lower case, and space around it, are the same
 */
@Serdeable
record ClaimBody(@NotNull @OneLine(max = 100) String code) {}
