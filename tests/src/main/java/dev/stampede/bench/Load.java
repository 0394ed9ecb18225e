package dev.stampede.bench;

/** Something that clients do over and over. */
@FunctionalInterface
interface Load {

    /**
     * Does it once.
     *
     * @param number a number that no other call of this load has
     */
    void once(long number);
}
