package dev.stampede.localstack.payment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happened to an order's money, in the order in which it happened. Everything else follows from these. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "effect")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Effect.Charged.class, name = "charged"),
    @JsonSubTypes.Type(value = Effect.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Effect.Cancelled.class, name = "cancelled")
})
sealed interface Effect {

    /** The order. */
    String orderId();

    /**
     * Money was taken.
     *
     * @param orderId the order
     * @param key the request's idempotency key
     * @param amountMinor how much
     * @param currency of what
     * @param chargeId the charge
     */
    record Charged(String orderId, String key, long amountMinor, String currency, String chargeId) implements Effect {}

    /**
     * Taking money was refused for good.
     *
     * @param orderId the order
     * @param key the request's idempotency key
     * @param amountMinor how much was asked for
     * @param currency of what
     * @param reason why not
     */
    record Declined(String orderId, String key, long amountMinor, String currency, String reason) implements Effect {}

    /**
     * The order was called off: what was taken was given back, and nothing will be taken any more.
     *
     * @param orderId the order
     */
    record Cancelled(String orderId) implements Effect {}
}
