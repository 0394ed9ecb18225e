package dev.stampede.flashsale.sale;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.SellerId;

/** Who schedules and changes sales. */
public sealed interface Organiser {

    /** The account that acts. */
    String account();

    /** Whether they may set aside the stock of that offer. */
    boolean mayOffer(OfferId offer);

    /** Whether they may change that sale, and see what was done to it. */
    boolean mayChange(Sale sale);

    /**
     * A seller, with their own offers.
     *
     * @param account the seller's
     * @param seller whose offers are theirs
     */
    record Seller(String account, SellerId seller) implements Organiser {

        @Override
        public boolean mayOffer(OfferId offer) {
            return offer.seller().equals(seller);
        }

        @Override
        public boolean mayChange(Sale sale) {
            return sale.organiser().equals(account);
        }
    }

    /**
     * Somebody who looks after the marketplace, with anybody's offers.
     *
     * @param account theirs
     */
    record Operator(String account) implements Organiser {

        @Override
        public boolean mayOffer(OfferId offer) {
            return true;
        }

        @Override
        public boolean mayChange(Sale sale) {
            return true;
        }
    }
}
