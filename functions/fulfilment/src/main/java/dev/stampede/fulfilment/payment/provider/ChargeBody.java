package dev.stampede.fulfilment.payment.provider;

import io.micronaut.serde.annotation.Serdeable;

/** A charge as the provider takes it. */
@Serdeable
record ChargeBody(String orderId, long amountMinor, String currency, String token) {}
