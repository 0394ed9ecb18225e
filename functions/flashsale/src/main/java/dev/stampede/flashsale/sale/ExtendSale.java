package dev.stampede.flashsale.sale;

import dev.stampede.flashsale.sale.Amendment.Step;
import dev.stampede.model.id.SaleId;
import java.time.Instant;

/** Extends a sale: it closes later. Its terms keep their version, so nobody in the middle of an order is refused. */
public final class ExtendSale {

    private final AmendSale sales;

    /** Changes sales that way. */
    public ExtendSale(AmendSale sales) {
        this.sales = sales;
    }

    /** Has it close then; never earlier than it would. */
    public SaleChange extend(SaleId id, Organiser who, Instant closesAt) {
        Amendment rule = (sale, now) -> {
            if (closesAt.equals(sale.closesAt())) {
                return new Step.Already();
            }
            return closesAt.isBefore(sale.closesAt())
                    ? new Step.Refused(new SaleChange.ClosesLaterAlready(sale.closesAt()))
                    : new Step.To(sale.until(closesAt));
        };
        return sales.amend(id, who, "extend", rule.whileItLasts());
    }
}
