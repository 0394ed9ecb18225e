package dev.stampede.flashsale.room;

import dev.stampede.model.id.SaleId;

/**
 * A partition of a room's tickets.
 *
 * @param sale whose room it is
 * @param kind who has their tickets there
 * @param slice from 0, by rank
 */
public record Shelf(SaleId sale, Kind kind, int slice) {

    /** Who came when. */
    public enum Kind {
        /** Before the draw; their places follow from their ranks. Nothing is added or changed after it. */
        EARLY,
        /** After it, or again; their places follow from when they came. */
        LATE
    }
}
