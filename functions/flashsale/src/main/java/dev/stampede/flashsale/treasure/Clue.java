package dev.stampede.flashsale.treasure;

import java.time.Instant;

/**
 * Helps to find a treasure.
 *
 * @param opensAt from when it can be read, in whole seconds
 * @param text what it says
 */
public record Clue(Instant opensAt, String text) {

    /** Whether it can be read at that time. */
    boolean isOpen(Instant now) {
        return !now.isBefore(opensAt);
    }
}
