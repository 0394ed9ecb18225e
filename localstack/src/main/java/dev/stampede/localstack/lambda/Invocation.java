package dev.stampede.localstack.lambda;

/** How an invocation ended. */
public sealed interface Invocation {

    /**
     * The handler returned.
     *
     * @param payload its answer as JSON in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // a payload is handed on, never compared
    record Succeeded(byte[] payload) implements Invocation {}

    /**
     * The handler threw, its process ended, or its time was up.
     *
     * @param errorType Lambda's error type, such as {@code Runtime.ExitError} or an exception's class
     * @param message what the function or the runtime said of it
     */
    record Failed(String errorType, String message) implements Invocation {}

    /** All environments that the function may have are busy: nothing ran. */
    record Throttled() implements Invocation {}
}
