package dev.stampede.flashsale.room;

/** What a sale still has to sell. */
@FunctionalInterface
public interface FreeUnits {

    /** Free units of all that the sale offers, as they were a moment ago. */
    long of(Room room);
}
