package dev.stampede.flashsale.sale;

import dev.stampede.flashsale.sale.Amendment.Step;
import dev.stampede.model.id.SaleId;

/** Plans a sale for another peak: its stock is spread over more shards, or fewer, while it sells. */
public final class ChangePeak {

    private final AmendSale sales;

    /** Changes sales that way. */
    public ChangePeak(AmendSale sales) {
        this.sales = sales;
    }

    /** Plans it for that many orders a second, which an offer must be able to have. */
    public SaleChange change(SaleId id, Organiser who, long peakOrders) {
        Amendment rule = (sale, now) ->
                sale.peakOrders() == peakOrders ? new Step.Already() : new Step.To(sale.forPeak(peakOrders));
        return sales.amend(id, who, "peak", rule.whileItLasts());
    }
}
