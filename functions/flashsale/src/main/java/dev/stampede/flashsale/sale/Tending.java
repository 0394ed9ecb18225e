package dev.stampede.flashsale.sale;

/**
 * What looking after sales came to.
 *
 * @param sales how many were looked after
 * @param reservations how many stale ones were ended
 * @param units how many went back to ordinary stock
 * @param failed how many sales, or steps of looking after them, failed; they are tried again
 */
public record Tending(int sales, int reservations, long units, int failed) {

    static final Tending NOTHING = new Tending(0, 0, 0, 0);

    static final Tending FAILURE = new Tending(0, 0, 0, 1);

    Tending plus(Tending other) {
        return new Tending(
                sales + other.sales, reservations + other.reservations, units + other.units, failed + other.failed);
    }
}
