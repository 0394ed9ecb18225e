package dev.stampede.selling.offers.http;

import dev.stampede.runtime.http.MoneyBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A price to sell at from now on.
 *
 * @param price of one unit
 */
@Serdeable
record PriceBody(@NotNull @Valid MoneyBody price) {}
