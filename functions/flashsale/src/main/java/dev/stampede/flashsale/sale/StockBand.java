package dev.stampede.flashsale.sale;

/** How much of what was set aside is left, in words: exact figures would tell a seller's rivals what they sell. */
public enum StockBand {
    /** More than half. */
    PLENTY,
    /** More than a tenth. */
    SOME,
    /** Something. */
    FEW,
    /** Nothing, at this moment. */
    NONE;

    static StockBand of(long free, long stocked) {
        if (free <= 0) {
            return NONE;
        }
        if (free * 2 > stocked) {
            return PLENTY;
        }
        return free * 10 > stocked ? SOME : FEW;
    }
}
