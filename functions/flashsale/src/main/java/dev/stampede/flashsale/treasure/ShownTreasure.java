package dev.stampede.flashsale.treasure;

import java.time.Instant;

/**
 * A treasure as it is at one moment.
 *
 * @param treasure which one
 * @param remaining roughly how many can still find it
 * @param at the moment
 */
public record ShownTreasure(Treasure treasure, Remaining remaining, Instant at) {}
