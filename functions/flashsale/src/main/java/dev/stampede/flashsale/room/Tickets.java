package dev.stampede.flashsale.room;

import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tickets of all rooms. On a shelf each rank has one ticket at most, so a shopper has one place. */
public interface Tickets {

    /**
     * Puts the ticket there unless there is one of its rank: one write. Doing it again changes nothing.
     *
     * @throws StoreBusy when that didn't succeed in time
     */
    void putIfAbsent(Shelf shelf, Ticket ticket);

    /**
     * Puts the ticket in the place of an older one, unless that has been done: one write.
     *
     * @throws StoreBusy when that didn't succeed in time
     */
    void renew(Shelf shelf, Ticket ticket, Ticket older);

    /** The ticket of that rank, as it is now. */
    Optional<Ticket> find(Shelf shelf, Rank rank);

    /** How many tickets have a lower rank. */
    long below(Shelf shelf, Rank rank);

    /**
     * How many tickets each of the first slices has, as they are now.
     *
     * @throws StoreBusy when the store doesn't let through as many reads
     */
    List<Integer> counts(SaleId sale, Kind kind, int slices);

    /**
     * How many tickets of all slices are of those who came in that time.
     *
     * @param from inclusive
     * @param to exclusive
     * @throws StoreBusy when the store doesn't let through as many reads
     */
    long joined(SaleId sale, Kind kind, int slices, Instant from, Instant to);

    /** A page of the early tickets in the order of their ranks; it may be short before the last. */
    Page<Ticket> early(SaleId sale, int slices, Optional<String> cursor, int limit);
}
