package dev.stampede.fulfilment.parcel;

import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Instant;
import java.util.Optional;

/** The parcels that sellers send. */
public interface SellerParcels {

    /** The seller's parcel of the order as it is now, if there is one. */
    Optional<SellerParcel> find(OrderId order, SellerId seller);

    /**
     * A seller's parcels, the last paid first.
     *
     * @param cursor of the page before, empty for the first
     * @throws dev.stampede.model.dynamodb.InvalidCursor when it is none of these pages'
     */
    Page<SellerParcel> of(SellerId seller, Optional<String> cursor, int limit);

    /**
     * Moves a parcel that is still in the state it was read in; {@code false} when it isn't.
     *
     * @param trackingNumber the carrier's number, empty when there is none
     */
    boolean advance(Parcel parcel, ParcelState next, Instant now, String trackingNumber);
}
