package dev.stampede.fulfilment.payment;

/** What became of a charge. */
public sealed interface Charge {

    /**
     * The money is taken.
     *
     * @param chargeId the provider's name for it
     */
    record Approved(String chargeId) implements Charge {}

    /**
     * Nothing is taken, nor will be.
     *
     * @param reason why, in words that a shopper may read
     */
    record Declined(String reason) implements Charge {}
}
