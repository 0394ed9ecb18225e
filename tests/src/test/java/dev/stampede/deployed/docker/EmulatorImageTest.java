package dev.stampede.deployed.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.deployed.docker.EmulatorImage.Surroundings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmulatorImageTest {

    private static final EmulatorImage FLOCI = new EmulatorImage("floci/floci:2.1.0");

    @Test
    void passes_on_what_the_caller_has_set_over_its_own() {
        var caller = Map.of(
                "LAMBDA_RUNTIME_IMAGE_MAPPING", "mine/java:25",
                "LAMBDA_IGNORE_ARCHITECTURE", "0",
                "LOCALSTACK_AUTH_TOKEN", "token",
                "FLOCI_ANYTHING", "1",
                "HOME", "/root");

        assertThat(EmulatorImage.DEFAULT.settings(caller, "run", "1"))
                .containsEntry("LAMBDA_RUNTIME_IMAGE_MAPPING", "mine/java:25")
                .containsEntry("LAMBDA_IGNORE_ARCHITECTURE", "0")
                .containsEntry("LOCALSTACK_AUTH_TOKEN", "token")
                .containsEntry("FLOCI_ANYTHING", "1")
                .doesNotContainKey("HOME");
    }

    @Test
    void labels_the_containers_of_functions_besides_the_callers_own_flags() {
        assertThat(EmulatorImage.DEFAULT.settings(Map.of(), "run", "1"))
                .containsEntry("LAMBDA_DOCKER_FLAGS", "-l run=1");
        assertThat(EmulatorImage.DEFAULT.settings(Map.of("LAMBDA_DOCKER_FLAGS", "-e A=B"), "run", "1"))
                .containsEntry("LAMBDA_DOCKER_FLAGS", "-e A=B -l run=1");
        assertThat(FLOCI.settings(Map.of(), "run", "1"))
                .containsEntry("FLOCI_DOCKER_EXTRA_LABELS_0__KEY", "run")
                .containsEntry("FLOCI_DOCKER_EXTRA_LABELS_0__VALUE", "1");
    }

    @Test
    void ends_what_floci_starts_and_names_it_for_the_run() {
        assertThat(FLOCI.settings(Map.of(), "run", "1"))
                .containsEntry("FLOCI_SERVICES_ECR_KEEP_RUNNING_ON_SHUTDOWN", "false")
                .containsEntry("FLOCI_STORAGE_PRUNE_VOLUMES_ON_DELETE", "true")
                .containsEntry("FLOCI_DOCKER_RESOURCE_NAMESPACE", "stampede-1")
                .containsEntry("FLOCI_SERVICES_ECR_REGISTRY_CONTAINER_NAME", "stampede-1-registry");
    }

    @Test
    void needs_the_image_that_functions_run_in_unless_the_caller_names_others() {
        assertThat(EmulatorImage.DEFAULT.needed(Map.of(), Surroundings.MACHINE))
                .containsExactly("localstack/localstack:4.14.0", "public.ecr.aws/lambda/java:25");
        assertThat(EmulatorImage.DEFAULT.needed(Map.of("LAMBDA_RUNTIME_IMAGE_MAPPING", "mine"), Surroundings.MACHINE))
                .containsExactly("localstack/localstack:4.14.0");
    }

    @Test
    void needs_a_registry_for_floci_and_a_tiny_image_within_a_container() {
        assertThat(FLOCI.needed(Map.of(), Surroundings.CONTAINER))
                .containsExactly("floci/floci:2.1.0", "public.ecr.aws/lambda/java:25", "registry:2", "alpine:3.17");
    }
}
