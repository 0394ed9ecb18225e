package dev.stampede.deployed.docker;

import static org.assertj.core.api.Assertions.assertThat;

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
    void needs_the_image_that_functions_run_in_unless_the_caller_names_others() {
        assertThat(EmulatorImage.DEFAULT.functionImage(Map.of())).contains("public.ecr.aws/lambda/java:25");
        assertThat(EmulatorImage.DEFAULT.functionImage(Map.of("LAMBDA_RUNTIME_IMAGE_MAPPING", "mine")))
                .isEmpty();
    }
}
