package dev.stampede.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits between tries: twice as long each time, up to a limit, and by a random half less, so that many who wait don't
 * come back at once.
 *
 * @param first the first wait
 * @param longest no wait is longer
 */
public record Backoff(Duration first, Duration longest) {

    /**
     * Waits before the next try.
     *
     * @param tries how many there were
     * @throws Interrupted when the thread is to end
     */
    public void pause(int tries) {
        long millis = Math.min(longest.toMillis(), first.toMillis() << Math.min(tries - 1, 20));
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
