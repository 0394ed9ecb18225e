package dev.stampede.runtime.flags.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.runtime.flags.FlagSource;
import dev.stampede.runtime.flags.FlagsUnreadable;
import dev.stampede.runtime.flags.SettingsServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionFlagsTest {

    private final SettingsServer extension = new SettingsServer();

    @AfterEach
    void stop() {
        extension.close();
    }

    @Test
    void asks_the_extension_for_the_profile_that_the_variable_names() {
        extension.answer(200, "{\"take-orders\": {\"enabled\": false}}");
        try (var beans = environment("appconfig:shop/prod/flags")) {
            assertThat(beans.getBean(FlagSource.class).read()).isEqualTo(Map.of(FeatureFlag.TAKE_ORDERS, Setting.OFF));
        }
        assertThat(extension.asked()).containsExactly("GET /applications/shop/environments/prod/configurations/flags");
    }

    @Test
    void lets_functions_ask_for_what_it_read() {
        extension.answer(200, "{\"take-orders\": {\"enabled\": false}}");
        try (var beans = environment("appconfig:shop/prod/flags")) {
            var flags = beans.getBean(FeatureFlags.class);
            assertThat(flags.isOn(FeatureFlag.TAKE_ORDERS)).isFalse();
            assertThat(flags.isOn(FeatureFlag.CANCELLATIONS)).isTrue();
        }
        assertThat(extension.asked()).hasSize(1);
    }

    @Test
    void says_that_the_extension_refused() {
        extension.answer(404, "{\"Message\": \"Resource not found\"}");
        try (var beans = environment("appconfig:shop/prod/flags")) {
            assertThatThrownBy(beans.getBean(FlagSource.class)::read)
                    .isInstanceOf(FlagsUnreadable.class)
                    .hasMessageContaining("answered 404");
        }
    }

    @Test
    void says_that_nobody_answers() {
        try (var beans = environment("appconfig:shop/prod/flags")) {
            extension.close();
            assertThatThrownBy(beans.getBean(FlagSource.class)::read)
                    .isInstanceOf(FlagsUnreadable.class)
                    .hasMessageContaining("doesn't answer at http://localhost:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"appconfig:shop/prod", "appconfig:shop/prod/flags/more", "elsewhere:flags", "on"})
    void starts_no_function_whose_variable_names_no_source(String place) {
        assertThatThrownBy(() -> environment(place).close())
                .isInstanceOf(BeanInstantiationException.class)
                .hasMessageContaining("FEATURE_FLAGS=" + place);
    }

    @Test
    void asks_nobody_without_the_variable() {
        try (var beans = ApplicationContext.run()) {
            assertThat(beans.findBean(FlagSource.class)).isEmpty();
            assertThat(beans.getBean(FeatureFlags.class).isOn(FeatureFlag.TAKE_ORDERS))
                    .isTrue();
        }
    }

    private ApplicationContext environment(String place) {
        return ApplicationContext.builder()
                .properties(Map.of("feature.flags", place, "aws.appconfig.extension.http.port", extension.port()))
                .eagerInitSingletons(false)
                .start();
    }
}
