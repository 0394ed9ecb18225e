package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShopStackTest {

    @Test
    void asks_whoever_deploys_for_the_payment_provider_and_for_nothing_else() {
        assertThat(parameters(Marketplace.prod())).containsExactly("PaymentProviderUrl");
        assertThat(Marketplace.prod().section("Shop", "Parameters").toString()).doesNotContain("Default=sandbox");
    }

    @Test
    void asks_for_nothing_where_payments_go_to_the_sandbox() {
        assertThat(Stream.of(Marketplace.dev(), Marketplace.staging())).allSatisfy(stage -> {
            assertThat(parameters(stage)).containsExactly("PaymentProviderUrl");
            assertThat(stage.section("Shop", "Parameters").toString()).contains("Default=sandbox");
        });
    }

    @Test
    void tells_where_the_api_answers() {
        assertThat(Marketplace.dev().told("Shop")).containsExactly("ApiUrl");
    }

    private static Stream<String> parameters(Marketplace stage) {
        return stage.templates().keySet().stream()
                .flatMap(stack -> stage.section(stack, "Parameters").entrySet().stream())
                // What AWS itself tells, nobody is asked for.
                .filter(parameter -> !parameter.getValue().toString().contains("AWS::SSM::Parameter::Value<"))
                .map(parameter -> parameter.getKey().toString());
    }
}
