package dev.stampede.operations.warmup;

import java.time.Duration;

/** Calls a function so that one of its environments starts and is busy for a while. */
@FunctionalInterface
public interface HeldCall {

    /** Returns when the environment is free again, or the call has come to nothing. */
    Outcome make(String function, Duration hold);

    /** What became of a call. */
    sealed interface Outcome {

        /** It had an environment, which has that name. */
        record Held(String environment) implements Outcome {}

        /** There was none, and none more may be started. */
        record Throttled() implements Outcome {}

        /** Neither, for that reason. */
        record Failed(String why) implements Outcome {}
    }
}
