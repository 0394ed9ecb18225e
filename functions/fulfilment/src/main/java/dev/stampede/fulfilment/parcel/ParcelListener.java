package dev.stampede.fulfilment.parcel;

import dev.stampede.model.parcel.Parcel;

/** Hears of each step of a parcel once, after it is written. */
@FunctionalInterface
public interface ParcelListener {

    /** That the parcel came from where it was before to where it is after. */
    void moved(Parcel before, Parcel after);
}
