package dev.stampede.deployed.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The images that it will start functions in, to be here before it is deployed to; none where that isn't known. */
    public Optional<String> functionImage(Map<String, String> caller) {
        return caller.containsKey(IMAGE_MAPPING) ? Optional.empty() : Optional.of(FUNCTION_IMAGE);
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
                // Recorded and never mounted: extensions of AWS's own.
                "FLOCI_SERVICES_LAMBDA_ACCEPT_EXTERNAL_LAYER_ARNS", "true",
                // Its user pool is at an address of this machine, and its API asks it for keys.
                "FLOCI_SECURITY_ALLOW_PRIVATE_JWT_TARGETS", "true");
    }
}
