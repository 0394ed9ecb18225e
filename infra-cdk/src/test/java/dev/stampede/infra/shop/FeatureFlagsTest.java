package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import org.junit.jupiter.api.Test;

final class FeatureFlagsTest {

    @Test
    void are_one_parameter_in_dev_with_all_on() {
        var parameter = Marketplace.dev().one("AWS::SSM::Parameter", "FeatureFlags");

        assertThat(parameter.text("Name")).isEqualTo("/stampede/dev/feature-flags");
        assertThat(parameter.text("Value"))
                .isEqualTo("{\"take-orders\":{\"enabled\":true},\"cancellations\":{\"enabled\":true}}");
    }

    @Test
    void are_named_to_the_function_that_asks_for_them() {
        assertThat(Marketplace.dev()
                        .one("AWS::Lambda::Function", "CheckoutApi")
                        .text("Environment", "Variables", "FEATURE_FLAGS"))
                .contains("ssm:", "Ref=FeatureFlags");
    }

    @Test
    void are_handed_out_step_by_step_where_there_are_shoppers() {
        assertThat(Marketplace.keptStages()).allSatisfy(stage -> {
            assertThat(stage.all("AWS::SSM::Parameter")).isEmpty();
            assertThat(stage.only("AWS::AppConfig::ConfigurationProfile").text("Type"))
                    .isEqualTo("AWS.AppConfig.FeatureFlags");
            assertThat(stage.only("AWS::AppConfig::HostedConfigurationVersion").text("Content"))
                    .contains("\"take-orders\": {\"enabled\": true}", "\"cancellations\": {\"enabled\": true}");
            var strategy = stage.only("AWS::AppConfig::DeploymentStrategy");
            assertThat(strategy.number("GrowthFactor")).isLessThan(100);
            assertThat(strategy.number("DeploymentDurationInMinutes")).isPositive();
            assertThat(strategy.text("ReplicateTo")).isEqualTo("NONE");
        });
    }

    @Test
    void are_fetched_by_the_extension_beside_the_one_function_that_asks() {
        assertThat(Marketplace.keptStages()).allSatisfy(stage -> {
            assertThat(stage.all("AWS::Lambda::Function"))
                    .filteredOn(function -> function.property("Layers").isPresent())
                    .extracting(Resource::id)
                    .containsExactly("CheckoutApi");
            assertThat(stage.one("AWS::Lambda::Function", "CheckoutApi")
                            .text("Environment", "Variables", "FEATURE_FLAGS"))
                    .isEqualTo("appconfig:%1$s/%2$s/flags"
                            .formatted(
                                    stage.only("AWS::AppConfig::Application").text("Name"),
                                    stage.only("AWS::AppConfig::Environment").text("Name")));
            assertThat(stage.section("Shop", "Parameters").toString())
                    .contains("/aws/service/aws-appconfig/lambda-extension/arm64/latest");
        });
    }
}
