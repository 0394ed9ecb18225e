package dev.stampede.runtime.snapstart;

/** Work that a first request would otherwise do: done once before the snapshot, so that it is in the snapshot. */
@FunctionalInterface
public interface Priming {

    /** Does the work; leaves no trace in any table or queue. */
    void prime();
}
