package dev.stampede.runtime.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stampede.model.order.OrderState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Version 1 of an order event as JSON. */
@Serdeable
record OrderEventBody(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String order,
        @JsonProperty(required = true) OrderState state,
        @JsonProperty(required = true) String correlationId,
        @JsonProperty(required = true) Instant occurredAt) {}
