package dev.stampede.model.catalogue;

/** Whether an offer has units. The catalogue learns of it a moment after the stock. */
public enum StockLevel {
    /** It has some. */
    AVAILABLE,
    /** It has none that are free. */
    SOLD_OUT;

    /** The level at that many free units. */
    public static StockLevel of(long free) {
        return free > 0 ? AVAILABLE : SOLD_OUT;
    }
}
