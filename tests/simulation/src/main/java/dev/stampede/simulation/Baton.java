package dev.stampede.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What the one thread that may run holds. Handing it over makes all that was done before visible to the next. */
final class Baton {

    private volatile boolean here;
    private volatile @Nullable Thread holder;

    /** Gives it to that thread, which waits for it in {@link #await}. */
    void give() {
        here = true;
        LockSupport.unpark(holder);
    }

    /** Waits until it is given to the calling thread. */
    void await() {
        holder = Thread.currentThread();
        while (!here) {
            LockSupport.park(this);
        }
        here = false;
    }

    /** Waits for it at most that long in real time, and answers whether it came. */
    boolean await(long nanos) {
        holder = Thread.currentThread();
        long end = System.nanoTime() + nanos;
        while (!here && System.nanoTime() < end) {
            LockSupport.parkNanos(this, nanos);
        }
        boolean came = here;
        if (came) {
            here = false;
        }
        return came;
    }
}
