package dev.stampede.flashsale.sale;

import dev.stampede.flashsale.sale.Amendment.Step;
import dev.stampede.model.id.SaleId;

/** Cancels a sale for good: nothing is sold of it any more, and what is left goes back. */
public final class CancelSale {

    private final AmendSale sales;

    /** Changes sales that way. */
    public CancelSale(AmendSale sales) {
        this.sales = sales;
    }

    /** Cancels it; one that is cancelled stays so. */
    public SaleChange cancel(SaleId id, Organiser who) {
        return sales.amend(id, who, "cancel", (sale, now) -> {
            if (sale.status() == SaleStatus.CANCELLED) {
                return new Step.Already();
            }
            return sale.isOverAt(now) ? new Step.Refused(new SaleChange.Over()) : new Step.To(sale.cancelledAt(now));
        });
    }
}
