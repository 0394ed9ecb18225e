package dev.stampede.flashsale.room;

import dev.stampede.flashsale.room.Sample.Observation;

/**
 * Lets shoppers in as fast as checkout sells, which shows in the stock: nothing else has to be asked.
 *
 * <p>The law is additive increase's faster kin, multiplicative increase and multiplicative decrease with a measured
 * target, as in congestion control (Jacobson, "Congestion Avoidance and Control", 1988, and, for setting the rate to
 * what was delivered rather than to half, Cardwell et al., "BBR", 2016): what is sold for each shopper let in is the
 * yield.
 *
 * <ul>
 *   <li>The yield is near the best seen lately: checkout keeps up. A quarter more, at most the planned peak.
 *   <li>The yield has fallen clearly: checkout can't follow, or these shoppers don't want to buy. Both look alike at
 *       one pace, so the pace goes down once, to where what was sold would be the best yield, and the yield seen
 *       becomes the one to expect. If checkout was too slow it sells on as much, the yield rises and is learned again;
 *       if shoppers don't buy, it stays, counts as keeping up, and the pace is back within seconds.
 *   <li>Between: hold. So under overload it lets in at most two fifths more than is sold: a quarter more than the last
 *       pace that was kept up with to nine tenths.
 *   <li>Nobody waits: a quarter more, so that the next rush finds the door open.
 * </ul>
 */
final class AdmissionPace {

    /** Below it, chance moves the yield by more than the thresholds are apart. */
    static final long ENOUGH_ADMITTED = 200;

    /** Of the peak: a start that is safe where the plan was too bold. Six steps of a quarter reach the peak. */
    private static final long FIRST_SHARE = 4;

    /** Of the peak: whatever happens, so much is tried, to see when it gets better. */
    private static final long LEAST_SHARE = 20;

    private static final long KEEPS_UP_PERCENT = 90;
    private static final long FALLS_BEHIND_PERCENT = 70;
    private static final long STEP_PERCENT = 125;

    /** A yield of long ago counts less: half of it in three minutes of observations of five seconds. */
    private static final long REMEMBERED_PERCENT = 98;

    /**
     * Once something was sold, that one of a hundred buys is always hoped for: while nothing sells, the pace is least.
     */
    private static final long LEAST_YIELD_PER_MILLE = 10;

    private AdmissionPace() {}

    /** The first pace of a sale with that peak. */
    static Pace first(long peakPerSecond) {
        return new Pace(Math.max(1, peakPerSecond / FIRST_SHARE), 0);
    }

    /** Whether the observation says something of the yield. */
    static boolean tells(Observation seen) {
        return seen.admitted() >= ENOUGH_ADMITTED && seen.free() > 0 && seen.sold() >= 0;
    }

    /** The next pace while nobody waits. */
    static Pace idle(Pace pace, long peakPerSecond) {
        return new Pace(faster(pace.perSecond(), peakPerSecond), pace.yieldPerMille());
    }

    /** The next pace after an observation that tells. */
    static Pace next(Pace pace, Observation seen, long peakPerSecond) {
        long yield = 1_000 * seen.sold() / seen.admitted();
        long expected = pace.yieldPerMille();
        if (100 * yield < FALLS_BEHIND_PERCENT * expected) {
            long sustained = 1_000_000 * seen.sold() / seen.millis() / expected;
            long least = Math.max(1, peakPerSecond / LEAST_SHARE);
            return new Pace(
                    Math.clamp(sustained, least, Math.max(least, pace.perSecond())),
                    Math.max(yield, LEAST_YIELD_PER_MILLE));
        }
        return 100 * yield < KEEPS_UP_PERCENT * expected
                ? pace
                : new Pace(
                        faster(pace.perSecond(), peakPerSecond), Math.max(yield, expected * REMEMBERED_PERCENT / 100));
    }

    private static long faster(long perSecond, long peakPerSecond) {
        return Math.max(1, Math.min(peakPerSecond, Math.ceilDiv(perSecond * STEP_PERCENT, 100)));
    }
}
