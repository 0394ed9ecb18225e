package dev.stampede.localstack.lambda;

/**
 * One execution environment as seen from outside.
 *
 * @param functionName the function it runs
 * @param pid its process
 * @param phase what it is doing
 */
public record EnvironmentInfo(String functionName, long pid, Phase phase) {

    /** The life of an environment, in order; it goes between {@code IDLE} and {@code BUSY} until it ends. */
    public enum Phase {
        /** Its handler is being created, or its snapshot hooks run. */
        STARTING,
        /** It waits for an event. */
        IDLE,
        /** It handles an event. */
        BUSY,
        /** Its process is gone. */
        ENDED
    }
}
