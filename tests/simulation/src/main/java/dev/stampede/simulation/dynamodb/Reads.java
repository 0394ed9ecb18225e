package dev.stampede.simulation.dynamodb;

import java.time.Duration;

/**
 * What reads don't promise.
 *
 * @param longestLag until an eventually consistent read, and an index, shows a write
 * @param longestPage from the first to the last item that a read of many looks at: others' writes come in between
 * @param unread how many of a batch's keys are left unread, from 0 to 1, though there is room (API reference,
 *     BatchGetItem: "If a partial result is returned")
 */
public record Reads(Duration longestLag, Duration longestPage, double unread) {

    /** Reads that are behind by at most that much, and read all that they were asked for in one moment. */
    public static Reads behindBy(Duration longestLag) {
        return new Reads(longestLag, Duration.ZERO, 0);
    }
}
