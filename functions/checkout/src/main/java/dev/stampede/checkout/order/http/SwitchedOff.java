package dev.stampede.checkout.order.http;

import java.time.Duration;

/** What is said while a feature flag keeps the shop from doing something. */
final class SwitchedOff {

    /**
     * Twice the time within which every environment knows that a flag was turned. It is minutes until whoever turned it
     * off turns it on, so more haste would only be more requests.
     */
    static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private SwitchedOff() {}
}
