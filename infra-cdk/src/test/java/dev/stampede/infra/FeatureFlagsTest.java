package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FeatureFlagsTest {

    @Test
    void are_one_parameter_of_the_stage_with_all_on() {
        var parameter = Marketplace.one("AWS::SSM::Parameter", "FeatureFlags");

        assertThat(parameter.text("Name")).isEqualTo("/stampede/dev/feature-flags");
        assertThat(parameter.text("Value"))
                .isEqualTo("{\"take-orders\":{\"enabled\":true},\"cancellations\":{\"enabled\":true}}");
    }

    @Test
    void are_named_to_the_function_that_asks_for_them() {
        assertThat(Marketplace.one("AWS::Lambda::Function", "CheckoutApi")
                        .text("Environment", "Variables", "FEATURE_FLAGS"))
                .contains("ssm:", "Ref=FeatureFlags");
    }
}
