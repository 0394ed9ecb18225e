package dev.stampede.simulation.crash;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;

/** What is sold, and by whom. */
final class Goods {

    static final SellerId ONE = SellerId.ofAccount("one");
    static final SellerId TWO = SellerId.ofAccount("two");

    /** What one unit costs every day. */
    static final Money PRICE = Money.of(1_000, "EUR");

    /** What one unit costs in the sale. */
    static final Money SALE_PRICE = Money.of(700, "EUR");

    /** The account that schedules the sale. */
    static final String ORGANISER = "olga";

    /** What it names the request by. */
    static final String SALE_KEY = "black friday";

    static final SaleId SALE = SaleId.scheduledBy(ORGANISER, SALE_KEY);

    static final OfferId KETTLE = offer(ONE, "kettle");
    static final OfferId LAMP = offer(TWO, "lamp");
    static final OfferId KETTLE_IN_SALE = KETTLE.inSale(SALE);

    private Goods() {}

    /** The product is the seller's own, created with that key. */
    static OfferId offer(SellerId seller, String productKey) {
        return new OfferId(ProductId.createdBy(seller, productKey), seller);
    }
}
