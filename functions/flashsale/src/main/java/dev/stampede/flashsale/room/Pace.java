package dev.stampede.flashsale.room;

/**
 * How fast shoppers are let in, and what is known of how they buy.
 *
 * @param perSecond places a second
 * @param yieldPerMille units that are sold for each thousand shoppers who are let in, when checkout keeps up
 */
public record Pace(long perSecond, long yieldPerMille) {}
