package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import org.junit.jupiter.api.Test;

final class FeatureFlagsTest {

    @Test
    void are_one_parameter_in_dev_with_all_on() {
        var parameter = Marketplace.dev().one("AWS::SSM::Parameter", "FeatureFlags");

        assertThat(parameter.text("Name")).isEqualTo("/stampede/dev/feature-flags");
        assertThat(parameter.text("Value"))
                .isEqualTo("{\"take-orders\":{\"enabled\":true},\"cancellations\":{\"enabled\":true}}");
        assertThat(source(Marketplace.dev())).contains("ssm:", "FeatureFlags");
    }

    @Test
    void are_handed_out_step_by_step_where_code_is() {
        var prod = Marketplace.prod();

        assertThat(prod.all("AWS::SSM::Parameter")).isEmpty();
        assertThat(source(prod)).isEqualTo("appconfig:stampede-prod/prod/flags");
        assertThat(prod.one("AWS::Lambda::Function", "CheckoutApi").property("Layers"))
                .isPresent();
        var strategy = prod.all("AWS::AppConfig::DeploymentStrategy").getFirst();
        assertThat(strategy.number("DeploymentDurationInMinutes")).isPositive();
        assertThat(strategy.number("GrowthFactor")).isLessThan(100);
        assertThat(prod.one("AWS::AppConfig::ConfigurationProfile", "FlagsProfile")
                        .text("Type"))
                .isEqualTo("AWS.AppConfig.FeatureFlags");
    }

    private static String source(Marketplace marketplace) {
        return marketplace
                .one("AWS::Lambda::Function", "CheckoutApi")
                .text("Environment", "Variables", "FEATURE_FLAGS");
    }
}
