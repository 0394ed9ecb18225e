package dev.stampede.model.dynamodb;

import java.time.Duration;

/** Waits before another try. A simulation waits on its own clock. */
@FunctionalInterface
public interface Pause {

    /** Returns after that time. */
    void pause(Duration time);

    /** Waits in real time; an interrupt ends the wait with an {@link IllegalStateException}. */
    static Pause real() {
        return time -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting to try again", e);
            }
        };
    }
}
