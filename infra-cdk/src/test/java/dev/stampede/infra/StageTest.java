package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTest {

    @Test
    void lets_pages_of_any_origin_call_in_dev() {
        assertThat(Stage.of("dev", Optional.empty()).storefrontOrigins()).containsExactly("*");
    }

    @Test
    void lets_only_the_storefront_call_where_it_is_known() {
        assertThat(Stage.of("prod", Optional.of("https://shop.example")).storefrontOrigins())
                .containsExactly("https://shop.example");
    }

    @Test
    void wants_the_storefront_of_every_stage_but_dev() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.of("prod", Optional.empty()))
                .withMessageContaining("-c storefrontOrigin=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Prod", "1st", "a_b", "a-name-that-is-far-too-long"})
    void refuses_names_that_a_stack_can_not_have(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.of(name, Optional.of("https://shop.example")))
                .withMessageContaining('"' + name + '"');
    }

    @Test
    void keeps_data_unless_it_is_a_developers() {
        assertThat(Stage.of("dev", Optional.empty()).keepsData()).isFalse();
        assertThat(Stage.of("prod", Optional.of("https://shop.example")).keepsData())
                .isTrue();
    }
}
