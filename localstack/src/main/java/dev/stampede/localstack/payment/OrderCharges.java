package dev.stampede.localstack.payment;

/**
 * How an order stands.
 *
 * @param orderId the order
 * @param amountMinor the money taken for it in all, even if it was given back; for a declined one what was asked for
 * @param currency of what; empty when nobody ever asked for money
 * @param status {@code charged}, {@code refunded}, {@code declined} or {@code cancelled}
 * @param chargeEffects how many times money was taken: more than one is the client's fault
 */
record OrderCharges(String orderId, long amountMinor, String currency, String status, int chargeEffects) {}
