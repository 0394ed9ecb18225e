package dev.stampede.catalog.availability;

import dev.stampede.model.id.OfferId;

/**
 * How many units of an offer were free a moment ago.
 *
 * @param offer which offer
 * @param available free units in all its shards
 */
public record Availability(OfferId offer, long available) {

    /** At this many units and fewer, shoppers are told to hurry. */
    private static final long LOW = 5;

    /** What shoppers are told. */
    public Status status() {
        if (available <= 0) {
            return Status.SOLD_OUT;
        }
        return available <= LOW ? Status.LOW_STOCK : Status.IN_STOCK;
    }

    /** What the number means to a shopper. */
    public enum Status {
        /** Plenty. */
        IN_STOCK,
        /** The last few. */
        LOW_STOCK,
        /** None. */
        SOLD_OUT
    }
}
