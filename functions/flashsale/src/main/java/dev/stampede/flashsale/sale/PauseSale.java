package dev.stampede.flashsale.sale;

import dev.stampede.flashsale.sale.Amendment.Step;
import dev.stampede.model.id.SaleId;

/** Pauses a sale: nothing is sold of it until it is resumed. */
public final class PauseSale {

    private final AmendSale sales;

    /** Changes sales that way. */
    public PauseSale(AmendSale sales) {
        this.sales = sales;
    }

    /** Pauses it; one that is paused stays so. */
    public SaleChange pause(SaleId id, Organiser who) {
        Amendment rule = (sale, now) ->
                sale.status() == SaleStatus.PAUSED ? new Step.Already() : new Step.To(sale.to(SaleStatus.PAUSED));
        return sales.amend(id, who, "pause", rule.whileItLasts());
    }
}
