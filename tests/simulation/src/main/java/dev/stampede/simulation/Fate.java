package dev.stampede.simulation;

import java.time.Duration;

/**
 * What becomes of a call.
 *
 * @param ending how it ends
 * @param frozenBefore how long the environment stands still before it is sent
 * @param frozenAfter how long the environment stands still after it is answered
 */
public record Fate(Ending ending, Duration frozenBefore, Duration frozenAfter) {

    /** How a call ends. */
    public enum Ending {
        /** The service answers as it sees fit. */
        ANSWERED,
        /** The service refuses it as too much, and does nothing. */
        THROTTLED,
        /** The service fails, and does nothing. */
        FAILED_BEFORE,
        /** The service does what was asked, and answers that it failed. */
        FAILED_AFTER,
        /** It never reaches the service; the caller waits for its time-out. */
        LOST_BEFORE,
        /** The service does what was asked, and its answer never arrives; the caller waits for its time-out. */
        LOST_AFTER,
        /** The caller waits for its time-out and goes on; the service does what was asked when nobody expects it. */
        LATE,
        /** The environment dies before it is sent. */
        KILLED_BEFORE,
        /** The service does what was asked, and the environment dies before it hears of it. */
        KILLED_AFTER
    }

    /** Nothing goes wrong. */
    public static final Fate FINE = of(Ending.ANSWERED);

    /** That ending, without a freeze. */
    public static Fate of(Ending ending) {
        return new Fate(ending, Duration.ZERO, Duration.ZERO);
    }

    /** Answered, after the environment stood still before it sent the call. */
    public static Fate frozenBefore(Duration time) {
        return new Fate(Ending.ANSWERED, time, Duration.ZERO);
    }

    /** Answered, but the environment stands still before it goes on. */
    public static Fate frozenAfter(Duration time) {
        return new Fate(Ending.ANSWERED, Duration.ZERO, time);
    }
}
