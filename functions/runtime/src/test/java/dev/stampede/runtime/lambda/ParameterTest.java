package dev.stampede.runtime.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.GatewayRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    private static final HttpFunction FUNCTION = new HttpFunction(List.of()) {};

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999", "%20", "0", "10", "-1"})
    void names_a_parameter_that_is_wrong(String limit) {
        var answer = GatewayRequest.of("GET", "/v1/bodies?limit=" + limit).to(FUNCTION);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().startsWith("limit: ");
    }

    @Test
    void says_what_a_parameter_has_to_be_like() {
        var answer = GatewayRequest.of("GET", "/v1/bodies?limit=x").to(FUNCTION);

        assertThat(answer.errors()).containsExactly("limit: a whole number from 1 to 9");
    }
}
