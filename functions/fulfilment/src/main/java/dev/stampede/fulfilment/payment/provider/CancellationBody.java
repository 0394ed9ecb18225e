package dev.stampede.fulfilment.payment.provider;

import io.micronaut.serde.annotation.Serdeable;

/** A cancellation as the provider takes it. */
@Serdeable
record CancellationBody(String orderId) {}
