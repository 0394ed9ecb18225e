package dev.stampede.model.parcel;

/** Where a parcel stands; each state follows the one before it. */
public enum ParcelState {
    /** Paid for; the seller has yet to pack it. */
    TO_PACK,
    /** Packed, and waiting for the carrier. */
    PACKED,
    /** With the carrier. */
    SHIPPED,
    /** With the shopper. */
    DELIVERED,
    /** Never sent, because its order was cancelled. */
    CANCELLED;

    /** Whether a parcel in this state may come into that one next. */
    public boolean mayBecome(ParcelState next) {
        return switch (this) {
            case TO_PACK -> next == PACKED || next == CANCELLED;
            case PACKED -> next == SHIPPED || next == CANCELLED;
            case SHIPPED -> next == DELIVERED;
            case DELIVERED, CANCELLED -> false;
        };
    }

    /** Whether it has left the seller, so that its order can no longer be cancelled. */
    public boolean leftTheSeller() {
        return this == SHIPPED || this == DELIVERED;
    }
}
