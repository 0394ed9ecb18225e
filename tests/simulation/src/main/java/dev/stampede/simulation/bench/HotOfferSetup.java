package dev.stampede.simulation.bench;

import dev.stampede.simulation.dynamodb.Limits;
import java.time.Duration;

/**
 * One hot offer and the crowd that wants it.
 *
 * @param protocol how its units are taken
 * @param shards over how many items they are spread
 * @param units that there are
 * @param mostUnits an order is of 1 to so many units, each as likely
 * @param perShopper the most units that a shopper may have, 0 for as many as there are
 * @param limits of the database
 * @param weather what goes wrong
 */
record HotOfferSetup(
        Protocol protocol, int shards, long units, int mostUnits, int perShopper, Limits limits, Weather weather) {

    /** Functions at work, each with one order at a time. */
    static final int ENVIRONMENTS = 250;

    /** Tables warmed up for 128,000 write units a second, so that a sale's shards rarely share a partition. */
    static final int WARMED_UP = 128;

    /** What an account's default quota gives one on-demand table: 40,000 write units (developer guide, "Quotas"). */
    static final int DEFAULT_QUOTA = 40;

    /** DynamoDB keeps unused units for so long. */
    private static final Duration BURST = Duration.ofMinutes(5);

    /** The guess at which a hot partition is split: after so many throttled seconds in a row. */
    private static final int SPLIT_AFTER = 2;

    /** How an order takes its units. */
    enum Protocol {
        /** Stock and order in one transaction, as every day. */
        TRANSACTION,
        /** A reservation, then the order, as in a sale. */
        RESERVATION
    }

    /** What becomes of calls. */
    enum Weather {
        /** Nothing goes wrong but what the limits say. */
        FINE,
        /** Calls are throttled, time out before and after, and environments die, each about once in 500 calls. */
        STORM
    }

    /** Orders of one unit, as many as a shopper likes, on warmed-up tables, and nothing goes wrong. */
    static HotOfferSetup of(Protocol protocol, int shards, long units) {
        return new HotOfferSetup(
                protocol, shards, units, 1, 0, Limits.PUBLISHED.withPartitions(WARMED_UP), Weather.FINE);
    }

    HotOfferSetup withBasketsOfUpTo(int most) {
        return new HotOfferSetup(protocol, shards, units, most, perShopper, limits, weather);
    }

    HotOfferSetup withQuota(int most) {
        return new HotOfferSetup(protocol, shards, units, mostUnits, most, limits, weather);
    }

    HotOfferSetup withPartitions(int number) {
        return new HotOfferSetup(
                protocol, shards, units, mostUnits, perShopper, limits.withPartitions(number), weather);
    }

    HotOfferSetup withMercies() {
        return new HotOfferSetup(
                protocol, shards, units, mostUnits, perShopper, limits.withMercies(BURST, SPLIT_AFTER), weather);
    }

    HotOfferSetup inStorm() {
        return new HotOfferSetup(protocol, shards, units, mostUnits, perShopper, limits, Weather.STORM);
    }

    /** Whether units are reserved first. */
    boolean isSale() {
        return protocol == Protocol.RESERVATION;
    }
}
