package dev.stampede.flashsale.treasure;

import java.time.Instant;

/** How a claim ended. */
public sealed interface Claiming {

    /**
     * The shopper has found the treasure, now or before.
     *
     * @param treasure what they found
     * @param at when they claimed it
     */
    record Claimed(Treasure treasure, Instant at) implements Claiming {}

    /** There is no such treasure. */
    record NoSuchTreasure() implements Claiming {}

    /**
     * It can't be claimed yet, or not any more.
     *
     * @param treasure with its times
     */
    record NotOpen(Treasure treasure) implements Claiming {}

    /** Something else is hidden there. */
    record WrongCode() implements Claiming {}

    /** As many others as can have found it before. */
    record Gone() implements Claiming {}
}
