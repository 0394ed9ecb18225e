package dev.stampede.deployed.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An emulator's image, and the settings that it is run with.
 *
 * @param name such as {@code localstack/localstack:4.14.0}
 */
public record EmulatorImage(String name) {

    /** The last LocalStack that needs no account. */
    public static final EmulatorImage DEFAULT = new EmulatorImage("localstack/localstack:4.14.0");

    /** What functions run in, on LocalStack and floci alike. */
    private static final String FUNCTION_IMAGE = "public.ecr.aws/lambda/java:25";

    /** What floci keeps images in, which the CDK's bootstrap makes a repository for. */
    private static final String REGISTRY_IMAGE = "registry:2";

    /** What Testcontainers asks for the address of the engine's machine, within a container. */
    private static final String TINY_IMAGE = "alpine:3.17";

    private static final String IMAGE_MAPPING = "LAMBDA_RUNTIME_IMAGE_MAPPING";
    private static final List<String> PASSED_ON = List.of("LAMBDA_", "LOCALSTACK_", "FLOCI_", "CFN_");

    /** Where it says that it is well. */
    String health() {
        return isFloci() ? "/_floci/health" : "/_localstack/health";
    }

    /** Whether this is floci, which has settings and a health check of its own. */
    boolean isFloci() {
        return name.contains("floci");
    }

    /**
     * All images that a run needs, to be here before anything starts: its own, what it starts functions in unless the
     * caller names others, and what is started besides.
     *
     * @param caller the caller's environment
     * @param from whether this process is itself in a container
     */
    public List<String> needed(Map<String, String> caller, Surroundings from) {
        var needed = new ArrayList<>(List.of(name));
        if (!caller.containsKey(IMAGE_MAPPING)) {
            needed.add(FUNCTION_IMAGE);
        }
        if (isFloci()) {
            needed.add(REGISTRY_IMAGE);
        }
        if (from == Surroundings.CONTAINER) {
            needed.add(TINY_IMAGE);
        }
        return List.copyOf(needed);
    }

    /** What this process runs in. */
    public enum Surroundings {
        MACHINE,
        CONTAINER;

        /** As Docker tells: it puts a file into each container. */
        public static Surroundings here() {
            return Files.exists(Path.of("/.dockerenv")) ? CONTAINER : MACHINE;
        }
    }

    /** How the names of what floci starts begin, where it lets itself be told. */
    static String namespace(String run) {
        return "stampede-" + run;
    }

    /**
     * Its settings: ours for Java functions on any machine, with those of the caller's environment over them.
     *
     * @param caller the caller's environment
     * @param label what each container that it starts is to be labelled with
     * @param value the label's value
     */
    Map<String, String> settings(Map<String, String> caller, String label, String value) {
        var settings = new TreeMap<>(isFloci() ? ofFloci() : ofLocalStack());
        caller.forEach((name, given) -> {
            if (PASSED_ON.stream().anyMatch(name::startsWith)) {
                settings.put(name, given);
            }
        });
        if (isFloci()) {
            settings.put("FLOCI_DOCKER_EXTRA_LABELS_0__KEY", label);
            settings.put("FLOCI_DOCKER_EXTRA_LABELS_0__VALUE", value);
            settings.put("FLOCI_DOCKER_RESOURCE_NAMESPACE", namespace(value));
            settings.put("FLOCI_SERVICES_ECR_REGISTRY_CONTAINER_NAME", namespace(value) + "-registry");
        } else {
            settings.merge("LAMBDA_DOCKER_FLAGS", "-l %s=%s".formatted(label, value), "%s %s"::formatted);
        }
        return settings;
    }

    private static Map<String, String> ofLocalStack() {
        return Map.of(
                // What it doesn't know is left out, and declared so; it says that this will not stay its default.
                "CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "1",
                "CFN_PER_RESOURCE_TIMEOUT", "900",
                // The functions are Java, for arm64 on AWS and for whatever this machine is here.
                "LAMBDA_IGNORE_ARCHITECTURE", "1",
                "LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "120",
                // No test waits for a container that was stopped for being idle.
                "LAMBDA_KEEPALIVE_MS", "7200000",
                "CFN_VERBOSE_ERRORS", "1",
                "DEBUG", "1");
    }

    private static Map<String, String> ofFloci() {
        return Map.of(
                // Else its registry stays for a next start that there won't be.
                "FLOCI_SERVICES_ECR_KEEP_RUNNING_ON_SHUTDOWN", "false",
                "FLOCI_STORAGE_PRUNE_VOLUMES_ON_DELETE", "true");
    }
}
