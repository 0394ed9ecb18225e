package dev.stampede.loadtest;

/** What is left of the hot offer. */
sealed interface Left {

    /**
     * It is still on sale.
     *
     * @param units that nobody has
     */
    record Free(long units) implements Left {}

    /** Its sale is over: what wasn't sold goes back to the offer that it came from. */
    record GivenBack() implements Left {}
}
