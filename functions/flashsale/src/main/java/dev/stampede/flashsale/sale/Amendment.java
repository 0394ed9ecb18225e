package dev.stampede.flashsale.sale;

import java.time.Instant;

/** A rule for changing a sale: what becomes of it, or why nothing does. */
@FunctionalInterface
interface Amendment {

    /** What becomes of the sale. */
    Step of(Sale sale, Instant now);

    /** What becomes of a sale. */
    sealed interface Step {

        /**
         * It changes.
         *
         * @param next the sale after it
         */
        record To(Sale next) implements Step {}

        /** It is so already. */
        record Already() implements Step {}

        /**
         * It may not.
         *
         * @param why not
         */
        record Refused(SaleChange why) implements Step {}
    }

    /** This one, for sales that are scheduled and not over. */
    default Amendment whileItLasts() {
        return (sale, now) -> {
            if (sale.status() == SaleStatus.PREPARING) {
                return new Step.Refused(new SaleChange.NotReady());
            }
            return sale.isOverAt(now) ? new Step.Refused(new SaleChange.Over()) : of(sale, now);
        };
    }
}
