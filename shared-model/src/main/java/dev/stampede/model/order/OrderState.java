package dev.stampede.model.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. What happens to its parcels is told by the parcels. */
public enum OrderState {
    /** Its units are held, and its payment is due. */
    PLACED,
    /** Paid: each of its sellers has a parcel to send. */
    PAID,
    /** Its units are free again, and the payment provider has yet to give back whatever it took. */
    CANCELLING,
    /** Over, and nothing was ever taken for it. */
    CANCELLED,
    /** Over, and what was taken for it has been given back. */
    REFUNDED;

    /** The states that may follow; none of them leads back. */
    public Set<OrderState> next() {
        return switch (this) {
            case PLACED -> EnumSet.of(PAID, CANCELLING, CANCELLED);
            case PAID -> EnumSet.of(CANCELLING);
            case CANCELLING -> EnumSet.of(CANCELLED, REFUNDED);
            case CANCELLED, REFUNDED -> EnumSet.noneOf(OrderState.class);
        };
    }

    /** Whether the units of an order in this state are taken out of stock. */
    public boolean holdsStock() {
        return this == PLACED || this == PAID;
    }

    /** Whether the marketplace itself, not the shopper or a seller, has to take the next step. */
    public boolean awaitsProcessing() {
        return this == PLACED || this == CANCELLING;
    }
}
