package dev.stampede.model.stock;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.OfferId;
import java.time.Instant;
import java.util.List;

/**
 * A part of an offer's stock, with the terms it may be sold on pinned to it.
 *
 * @param offer whose stock it is
 * @param number from 0 to one less than the offer's shards
 * @param of how many shards the offer has, so that who takes from one learns that there are more by now
 * @param available free units, never negative
 * @param reserved units that are neither free nor in an order for certain, by the name of the attempt
 * @param revision counts the movements that its units have been in: orders are none
 * @param termsVersion the version of the terms it is sold on
 * @param opensAt from when it is sold, inclusive
 * @param closesAt until when it is sold, inclusive
 */
public record Shard(
        OfferId offer,
        int number,
        int of,
        long available,
        List<Reservation> reserved,
        long revision,
        long termsVersion,
        Instant opensAt,
        Instant closesAt) {

    /** Keeps an unmodifiable copy of the reservations. */
    public Shard {
        reserved = List.copyOf(reserved);
    }

    /** A new shard of the offer on these terms. */
    public static Shard of(OfferId offer, int number, int of, long available, Terms terms) {
        return new Shard(
                offer, number, of, available, List.of(), 0, terms.version(), terms.opensAt(), terms.closesAt());
    }

    /** Whether it is sold on that version of the terms at that time. */
    public boolean sells(long version, Instant now) {
        return termsVersion == version && !now.isBefore(opensAt) && !now.isAfter(closesAt);
    }
}
