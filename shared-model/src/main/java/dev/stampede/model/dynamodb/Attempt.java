package dev.stampede.model.dynamodb;

/**
 * How one try ended that reads, decides, and writes on the condition that what it read still stands.
 *
 * @param <R> the result
 */
public sealed interface Attempt<R> {

    /**
     * There is a result: done, or refused.
     *
     * @param result what to answer
     */
    record Settled<R>(R result) implements Attempt<R> {}

    /**
     * Another got in between, or nobody knows whether the write happened: read again, and try again.
     *
     * @param cause what stood in the way
     */
    record Overtaken<R>(String cause) implements Attempt<R> {}
}
