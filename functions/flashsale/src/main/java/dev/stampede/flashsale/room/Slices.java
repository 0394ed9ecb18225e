package dev.stampede.flashsale.room;

import dev.stampede.model.plan.AwsLimits;

/** Over how many partitions the tickets of a room are spread. */
public final class Slices {

    /** Below this, a count of all slices is cheap anyway. */
    private static final int FEWEST = 16;

    /** A count of all slices still ends within seconds; each second more than a million can join. */
    private static final int MOST = 4_096;

    /**
     * How long shoppers wait for a turn before they leave: a room fills with what checkout would sell in that time at
     * its peak, and who comes on top of that waits in vain.
     */
    private static final int PATIENCE_SECONDS = 600;

    /**
     * All of a crowd may come in the same second. Ranks are spread at random, so some slices get more than their share;
     * half a partition's write units leaves 500 joins, 22 standard deviations, for that.
     */
    private static final int JOINS_A_SLICE = AwsLimits.PARTITION_WRITE_UNITS / 2;

    private Slices() {}

    /**
     * Enough that the crowd of a sale with that peak can join within one second: a power of two.
     *
     * @param peakPerSecond how many orders a second are expected
     */
    public static int forPeak(long peakPerSecond) {
        return forCrowd(Math.multiplyExact(peakPerSecond, PATIENCE_SECONDS));
    }

    /** Enough that so many shoppers can join within one second. */
    static int forCrowd(long shoppers) {
        long needed = Math.ceilDiv(shoppers, JOINS_A_SLICE);
        int slices = FEWEST;
        while (slices < needed && slices < MOST) {
            slices *= 2;
        }
        return slices;
    }
}
