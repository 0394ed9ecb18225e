package dev.stampede.model.stock;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.OfferId;
import java.time.Instant;

/**
 * A part of an offer's stock, with the terms it may be sold on pinned to it.
 *
 * @param offer whose stock it is
 * @param number from 0 to one less than the offer's shards
 * @param available free units, never negative
 * @param termsVersion the version of the terms it is sold on
 * @param opensAt from when it is sold, inclusive
 * @param closesAt until when it is sold, inclusive
 */
public record Shard(OfferId offer, int number, long available, long termsVersion, Instant opensAt, Instant closesAt) {

    /** A shard of the offer on these terms. */
    public static Shard of(OfferId offer, int number, long available, Terms terms) {
        return new Shard(offer, number, available, terms.version(), terms.opensAt(), terms.closesAt());
    }
}
