package dev.stampede.localstack.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One Lambda function as the template defines it.
 *
 * @param name the function's name, unique in the stack
 * @param handler the handler class, as Lambda's {@code Handler} property has it
 * @param archive the packaged code: a zip or jar from the cloud assembly
 * @param environment the environment variables, all references resolved
 * @param memoryMegabytes {@code MemorySize}
 * @param timeout {@code Timeout}: an invocation that takes longer is ended with its process
 * @param snapStart whether the function's versions are snapshots, so that its hooks run before the first event
 * @param reservedConcurrency the most environments at once, where the template reserves it
 */
public record FunctionDefinition(
        String name,
        String handler,
        Path archive,
        Map<String, String> environment,
        int memoryMegabytes,
        Duration timeout,
        boolean snapStart,
        OptionalInt reservedConcurrency) {

    /** Keeps an unmodifiable copy of the environment. */
    public FunctionDefinition {
        environment = Map.copyOf(environment);
    }

    /** The last part of the handler's package: what its archive is about. */
    String module() {
        String[] names = handler.split("::", 2)[0].split("\\.", -1);
        return names.length < 2 ? names[0] : names[names.length - 2];
    }

    /** The same function without snapshots: its process starts, and serves its first event unprimed. */
    public FunctionDefinition withoutSnapStart() {
        return new FunctionDefinition(
                name, handler, archive, environment, memoryMegabytes, timeout, false, reservedConcurrency);
    }
}
