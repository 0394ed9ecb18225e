package dev.stampede.invariants;

/**
 * What the payment provider did for an order.
 *
 * @param orderId for which
 * @param amount how much was taken in all
 * @param effect what became of it
 * @param times how often something was taken
 */
public record Charge(String orderId, Money amount, Effect effect, int times) {

    /** What became of a charge. */
    public enum Effect {
        /** The amount was taken. */
        TAKEN,
        /** The amount was taken, and given back. */
        GIVEN_BACK,
        /** Nothing was taken. */
        NONE
    }
}
