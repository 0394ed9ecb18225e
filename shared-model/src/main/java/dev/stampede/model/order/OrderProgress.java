package dev.stampede.model.order;

/** How far an order is, as its shopper sees it: its own state, and its parcels' once it is paid. */
public enum OrderProgress {
    /** Its units are held, and its payment is due. */
    PLACED,
    /** Paid, and not all of its parcels are on their way. */
    PAID,
    /** All of its parcels have left their sellers. */
    SHIPPED,
    /** All of its parcels have arrived. */
    DELIVERED,
    /** Cancelled, and what was paid is on its way back. */
    CANCELLING,
    /** Over, and nothing was ever taken for it. */
    CANCELLED,
    /** Over, and what was taken for it has been given back. */
    REFUNDED
}
