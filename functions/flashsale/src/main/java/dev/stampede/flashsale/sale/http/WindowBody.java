package dev.stampede.flashsale.sale.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A sale's new end.
 *
 * @param closesAt in whole seconds, not before it closes now
 */
@Serdeable
record WindowBody(@NotNull Instant closesAt) {}
