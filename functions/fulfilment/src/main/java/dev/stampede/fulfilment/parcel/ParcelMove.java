package dev.stampede.fulfilment.parcel;

import dev.stampede.model.parcel.ParcelState;
import java.util.List;

/** What came of a seller's wish to move a parcel. */
public sealed interface ParcelMove {

    /** It is in the state that was asked for: moved there now, or there already. */
    record Done(SellerParcel parcel) implements ParcelMove {}

    /**
     * It can't come into that state from the one it is in.
     *
     * @param state the one it is in
     * @param next those that its seller may move it to
     */
    record NotNext(ParcelState state, List<ParcelState> next) implements ParcelMove {}

    /** It was shipped with another tracking number, which the shopper may have been told. */
    record OtherTrackingNumber(String kept) implements ParcelMove {}

    /** The seller has no parcel in such an order. */
    record NoSuchParcel() implements ParcelMove {}
}
