package dev.stampede.localstack.payment;

import java.util.Optional;

/**
 * A request to take money.
 *
 * @param orderId the order it is for
 * @param amountMinor how much, in the currency's minor unit
 * @param currency an ISO 4217 code
 * @param token stands for the shopper's means of payment; a secret, so never written anywhere
 */
record ChargeRequest(String orderId, long amountMinor, String currency, String token) {

    /** Why the token is declined; empty when it is good. */
    Optional<String> declineReason() {
        if (token.startsWith("tok_insufficient_funds")) {
            return Optional.of("insufficient_funds");
        }
        return token.startsWith("tok_declined") ? Optional.of("card_declined") : Optional.empty();
    }

    @Override
    public String toString() {
        return "ChargeRequest[orderId=%s, amountMinor=%d, currency=%s]".formatted(orderId, amountMinor, currency);
    }
}
