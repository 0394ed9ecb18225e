package dev.stampede.deployed.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private final Leftovers leftovers = new Leftovers("stampede-1", Set.of("floci-ecr-registry"), Set.of());

    @Test
    void are_what_has_come_since_under_the_runs_name_or_flocis_own() {
        assertThat(leftovers.left(
                        Set.of("stampede-1-registry", "floci-lambda-CheckoutApi", "postgres"), leftovers.containers()))
                .containsExactly("floci-lambda-CheckoutApi", "stampede-1-registry");
    }

    @Test
    void spare_what_was_there_before_and_what_another_run_has_started() {
        assertThat(leftovers.left(Set.of("floci-ecr-registry", "stampede-2-registry"), leftovers.containers()))
                .isEmpty();
    }
}
