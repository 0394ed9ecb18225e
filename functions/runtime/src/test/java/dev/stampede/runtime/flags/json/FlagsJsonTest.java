package dev.stampede.runtime.flags.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.FlagsUnreadable;
import io.micronaut.serde.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsJsonTest {

    private final FlagsJson json = new FlagsJson(ObjectMapper.getDefault());

    @Test
    void reads_what_appconfig_hands_out() {
        assertThat(json.decode("""
                {"take-orders": {"enabled": false}, "cancellations": {"enabled": true, "since": "an attribute"}}"""))
                .containsOnlyKeys(FeatureFlag.TAKE_ORDERS, FeatureFlag.CANCELLATIONS)
                .containsEntry(FeatureFlag.TAKE_ORDERS, Setting.OFF)
                .containsEntry(FeatureFlag.CANCELLATIONS, Setting.ON);
    }

    @Test
    void passes_over_flags_that_it_does_not_know_whatever_their_form() {
        assertThat(json.decode("""
                {"flash-sale": 7, "_variant": null, "cancellations": {"enabled": false}}""")).containsOnlyKeys(FeatureFlag.CANCELLATIONS);
    }

    @Test
    void leaves_out_flags_that_are_not_mentioned() {
        assertThat(json.decode("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "take-orders",
                "{\"take-orders\": {\"enabled\"",
                "{\"take-orders\": false}",
                "{\"take-orders\": null}",
                "{\"take-orders\": {}}",
                "{\"take-orders\": {\"enabled\": \"false\"}}"
            })
    void refuses_what_is_no_such_document(String document) {
        assertThatThrownBy(() -> json.decode(document))
                .isInstanceOf(FlagsUnreadable.class)
                .hasMessageStartingWith("The document ");
    }
}
