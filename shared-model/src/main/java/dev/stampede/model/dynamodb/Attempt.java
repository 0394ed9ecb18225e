package dev.stampede.model.dynamodb;

import java.util.function.Function;

/**
 * How one try ended that reads, decides, and writes on the condition that what it read still stands.
 *
 * @param <R> the result
 */
public sealed interface Attempt<R> {

    /** The result as something else; what was overtaken stays so, with all that is known of it. */
    default <S> Attempt<S> map(Function<? super R, ? extends S> as) {
        return switch (this) {
            case Settled<R> settled -> new Settled<>(as.apply(settled.result()));
            case Overtaken<R> overtaken -> new Overtaken<>(overtaken.cause(), overtaken.crowded());
        };
    }

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
     * @param crowded whether more wanted to write there than there is room for, so that tries which come soon again
     *     only keep others out
     */
    record Overtaken<R>(String cause, boolean crowded) implements Attempt<R> {

        /** By a few others, who will be done soon. */
        public Overtaken(String cause) {
            this(cause, false);
        }
    }
}
