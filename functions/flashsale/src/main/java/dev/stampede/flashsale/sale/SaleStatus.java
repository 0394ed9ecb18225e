package dev.stampede.flashsale.sale;

/** What its organiser wants of a sale; its offers follow. */
public enum SaleStatus {
    /** Its stock is being set aside. */
    PREPARING,
    /** Sells in its window. */
    SCHEDULED,
    /** Sells nothing until it is resumed. */
    PAUSED,
    /** Sells nothing any more. */
    CANCELLED
}
