package dev.stampede.selling.stock;

/** How much stock an offer may have. */
public final class StockLimits {

    /** A thousand million units: sums of them stay far within a {@code long}. */
    public static final long MOST_UNITS = 1_000_000_000;

    private StockLimits() {}
}
