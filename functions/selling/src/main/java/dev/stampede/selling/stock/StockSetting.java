package dev.stampede.selling.stock;

/** How the setting of an offer's stock ended. */
public sealed interface StockSetting {

    /**
     * The stock is set: now, or by an earlier try of the same request.
     *
     * @param now how many units are free now; fewer than were set where some have been sold since
     */
    record Set(OfferStock now) implements StockSetting {}

    /**
     * The stock isn't what the request was based on.
     *
     * @param now what it is
     */
    record ChangedSince(OfferStock now) implements StockSetting {}

    /** There is no such offer. */
    record NoSuchOffer() implements StockSetting {}
}
