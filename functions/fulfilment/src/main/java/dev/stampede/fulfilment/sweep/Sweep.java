package dev.stampede.fulfilment.sweep;

/**
 * What a sweep came to.
 *
 * @param expired orders that were not paid in time, and whose units it freed
 * @param resent orders whose event it sent again
 * @param failed orders, or buckets of them, that it could do nothing for; they stay due
 */
public record Sweep(int expired, int resent, int failed) {

    /** A sweep that found nothing to do. */
    public static final Sweep NOTHING = new Sweep(0, 0, 0);

    /** One more order expired. */
    Sweep plusExpired() {
        return new Sweep(expired + 1, resent, failed);
    }

    /** More orders sent again. */
    Sweep plusResent(int orders) {
        return new Sweep(expired, resent + orders, failed);
    }

    /** More that nothing could be done for. */
    Sweep plusFailed(int orders) {
        return new Sweep(expired, resent, failed + orders);
    }
}
