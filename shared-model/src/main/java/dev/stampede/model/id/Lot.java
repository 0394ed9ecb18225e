package dev.stampede.model.id;

/** Which part of a seller's stock of a product an offer sells. */
public sealed interface Lot {

    /** What is sold every day. */
    record Ordinary() implements Lot {}

    /**
     * What was set aside for a sale.
     *
     * @param id the sale
     */
    record OfSale(SaleId id) implements Lot {}
}
