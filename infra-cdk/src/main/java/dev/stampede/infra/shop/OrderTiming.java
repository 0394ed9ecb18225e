package dev.stampede.infra.shop;

/** How long an order may wait, as the functions read it: ISO 8601 durations. */
final class OrderTiming {

    /** How long stock is held for an unpaid order: time to find one's card, not time to think it over. */
    static final String PAYMENT_HOLD = "PT15M";

    /**
     * How long an order may rest before the sweeper sends it again: longer than a healthy stream and queue ever take.
     */
    static final String RESEND_AFTER = "PT1M";

    private OrderTiming() {}
}
