package dev.stampede.localstack;

import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.template.CloudAssembly;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import dev.stampede.localstack.template.TemplateException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads the functions of the template, with the environment that each runs in on this machine. */
final class FunctionResources {

    /** Lambda's defaults where the template sets nothing. */
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;

    private final CloudAssembly assembly;
    private final ResolvedStacks stacks;
    private final Map<String, String> machineEnvironment;

    /**
     * Ready to read.
     *
     * @param machineEnvironment what every function has besides the template's variables, and over them
     */
    FunctionResources(CloudAssembly assembly, ResolvedStacks stacks, Map<String, String> machineEnvironment) {
        this.assembly = assembly;
        this.stacks = stacks;
        this.machineEnvironment = Map.copyOf(machineEnvironment);
    }

    /** The definitions of all functions. */
    List<FunctionDefinition> definitions() {
        return stacks.ofType(ResourceTypes.FUNCTION).stream()
                .map(this::definition)
                .toList();
    }

    private FunctionDefinition definition(Resource function) {
        function.refuse("Layers", "ImageConfig", "FileSystemConfigs");
        var properties = function.properties();
        if (!function.text("Runtime", "").startsWith("java")) {
            throw new TemplateException(
                    function.logicalId() + ".Runtime is " + properties.path("Runtime") + "; the local stack runs Java");
        }
        var code = function.required("Code").path("S3Key").asText();
        return new FunctionDefinition(
                function.name(),
                function.required("Handler").asText(),
                assembly.asset(function.logicalId(), code),
                environment(function),
                properties.path("MemorySize").asInt(DEFAULT_MEMORY_MEGABYTES),
                Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT_SECONDS)),
                properties.path("SnapStart").path("ApplyOn").asText().equals("PublishedVersions"),
                reservedConcurrency(function));
    }

    private Map<String, String> environment(Resource function) {
        var environment = new HashMap<String, String>();
        for (var variable :
                function.properties().path("Environment").path("Variables").properties()) {
            environment.put(variable.getKey(), variable.getValue().asText());
        }
        // On AWS each function signs with its own role's key; here the key's id says whose call it is.
        environment.put("AWS_ACCESS_KEY_ID", function.name());
        environment.putAll(machineEnvironment);
        return environment;
    }

    private static OptionalInt reservedConcurrency(Resource function) {
        var reserved = function.properties().path("ReservedConcurrentExecutions");
        return reserved.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(reserved.asInt());
    }
}
