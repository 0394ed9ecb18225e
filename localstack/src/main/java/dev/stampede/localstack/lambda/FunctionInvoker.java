package dev.stampede.localstack.lambda;

/** Invokes functions synchronously, as Lambda's {@code Invoke} does with {@code RequestResponse}. */
public interface FunctionInvoker {

    /**
     * Runs the function on the payload and waits for its answer, at most the function's time-out.
     *
     * @param functionName a {@link FunctionDefinition#name()}
     * @param payload the event as JSON in UTF-8
     * @return how it ended; a failure of the function is a value, not an exception
     * @throws IllegalArgumentException when there is no function of that name
     */
    Invocation invoke(String functionName, byte[] payload);
}
