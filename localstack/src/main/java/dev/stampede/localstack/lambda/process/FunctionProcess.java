package dev.stampede.localstack.lambda.process;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The main class of a function's process: ties the process's life to the local stack's, then hands over to the runtime.
 */
public final class FunctionProcess {

    private static final int STACK_IS_GONE = 143;

    private FunctionProcess() {}

    /**
     * Runs the function until the local stack ends.
     *
     * @param arguments which runtime drives the handler ({@code AWS} or {@code PLAIN_JAVA}), and the handler
     */
    public static void main(String[] arguments) throws Throwable {
        endWithTheStack();
        String handler = arguments[1];
        if (arguments[0].equals("AWS")) {
            AWSLambda.main(new String[] {handler});
        } else {
            new PlainRuntime(System.getenv("AWS_LAMBDA_RUNTIME_API"), handler).run();
        }
    }

    /**
     * Standard input is a pipe that only the local stack holds open. The kernel closes it when the stack dies, however
     * it dies, so no handler, not even one in an endless loop, outlives it.
     */
    private static void endWithTheStack() {
        Thread.ofPlatform().daemon().name("stack-watch").start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException broken) {
                // A broken pipe says the same as a closed one.
            }
            Runtime.getRuntime().halt(STACK_IS_GONE);
        });
    }
}
