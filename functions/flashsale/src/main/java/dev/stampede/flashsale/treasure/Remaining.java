package dev.stampede.flashsale.treasure;

/** Roughly how many can still find a treasure: exact figures would be old before they are read. */
public enum Remaining {
    /** More than a tenth of them. */
    PLENTY,
    /** A tenth of them, or fewer. */
    FEW,
    /** Nobody. */
    NONE;

    /** The band of so many out of so many. */
    static Remaining of(long left, long count) {
        if (left <= 0) {
            return NONE;
        }
        return left * 10 <= count ? FEW : PLENTY;
    }
}
