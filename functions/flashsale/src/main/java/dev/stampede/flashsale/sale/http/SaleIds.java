package dev.stampede.flashsale.sale.http;

import dev.stampede.model.id.SaleId;

/** Reads the sale that a path names. */
final class SaleIds {

    private SaleIds() {}

    /**
     * The sale's id.
     *
     * @throws dev.stampede.runtime.http.ProblemException 404 when it is none
     */
    static SaleId parse(String saleId) {
        try {
            return new SaleId(saleId);
        } catch (IllegalArgumentException e) {
            throw SaleProblems.noSuchSale(saleId);
        }
    }
}
