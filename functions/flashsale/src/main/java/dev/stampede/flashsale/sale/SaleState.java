package dev.stampede.flashsale.sale;

/** What a sale is to shoppers, at some time. */
public enum SaleState {
    /** It opens later. */
    SCHEDULED,
    /** It sells. */
    OPEN,
    /** It sells nothing for now. */
    PAUSED,
    /** Its time is over. */
    CLOSED,
    /** It sells nothing any more. */
    CANCELLED
}
