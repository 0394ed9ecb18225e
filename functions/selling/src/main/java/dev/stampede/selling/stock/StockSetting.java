package dev.stampede.selling.stock;

/** How the setting of an offer's stock ended. */
public sealed interface StockSetting {

    /**
     * That many units were free at one moment during the request.
     *
     * @param available free units
     */
    record Set(long available) implements StockSetting {}

    /** There is no such offer. */
    record NoSuchOffer() implements StockSetting {}
}
