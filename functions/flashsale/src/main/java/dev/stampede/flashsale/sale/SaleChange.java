package dev.stampede.flashsale.sale;

import java.time.Instant;

/** How a change of a sale ended. */
public sealed interface SaleChange {

    /**
     * The sale is so, now or from before, and its offers follow.
     *
     * @param sale as it is now
     */
    record Changed(Sale sale) implements SaleChange {}

    /** There is no such sale. */
    record NoSuchSale() implements SaleChange {}

    /** The sale is another's. */
    record NotTheirs() implements SaleChange {}

    /** The sale is still being prepared. */
    record NotReady() implements SaleChange {}

    /** The sale is closed or cancelled. */
    record Over() implements SaleChange {}

    /**
     * A sale can be extended, never shortened.
     *
     * @param closesAt when it closes
     */
    record ClosesLaterAlready(Instant closesAt) implements SaleChange {}
}
