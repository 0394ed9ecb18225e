package dev.stampede.flashsale.sale;

/**
 * What can be done to a sale.
 *
 * @param pause until it is resumed
 * @param resume in its window
 * @param extend its window
 * @param cancel for good
 * @param peak what it is planned for
 */
public record SaleChanges(PauseSale pause, ResumeSale resume, ExtendSale extend, CancelSale cancel, ChangePeak peak) {

    /** All of them, made that way. */
    public static SaleChanges by(AmendSale sales) {
        return new SaleChanges(
                new PauseSale(sales),
                new ResumeSale(sales),
                new ExtendSale(sales),
                new CancelSale(sales),
                new ChangePeak(sales));
    }
}
