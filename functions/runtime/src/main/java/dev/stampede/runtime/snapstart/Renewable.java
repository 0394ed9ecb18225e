package dev.stampede.runtime.snapstart;

/**
 * Something that a snapshot makes stale, because many environments wake from the same one: a cache, a random choice.
 */
@FunctionalInterface
public interface Renewable {

    /** Makes it new, as if the environment had just started. */
    void renew();
}
