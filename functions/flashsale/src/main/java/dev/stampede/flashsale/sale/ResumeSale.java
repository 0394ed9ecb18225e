package dev.stampede.flashsale.sale;

import dev.stampede.flashsale.sale.Amendment.Step;
import dev.stampede.model.id.SaleId;

/** Resumes a paused sale: it sells in its window again. */
public final class ResumeSale {

    private final AmendSale sales;

    /** Changes sales that way. */
    public ResumeSale(AmendSale sales) {
        this.sales = sales;
    }

    /** Resumes it; one that sells stays so. */
    public SaleChange resume(SaleId id, Organiser who) {
        Amendment rule = (sale, now) ->
                sale.status() == SaleStatus.SCHEDULED ? new Step.Already() : new Step.To(sale.to(SaleStatus.SCHEDULED));
        return sales.amend(id, who, "resume", rule.whileItLasts());
    }
}
