package dev.stampede.fulfilment.payment;

/** What there was to give back. */
public sealed interface GiveBack {

    /** What was taken is on its way back. */
    record Refunded() implements GiveBack {}

    /** Nothing had been taken. */
    record NothingCharged() implements GiveBack {}
}
