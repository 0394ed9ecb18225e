package dev.stampede.runtime.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.runtime.testing.GatewayRequest;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpsTest {

    /** With the JSON of a real function, which is strict. */
    private static final ApplicationContext BEANS = new FunctionContext().beans();

    private final List<Duration> waits = new ArrayList<>();
    private final WarmUps warmUps = new WarmUps(BEANS.getBean(io.micronaut.serde.ObjectMapper.class), waits::add);

    @AfterAll
    static void stop() {
        BEANS.close();
    }

    @ParameterizedTest
    @CsvSource({"2000, 2000", "0, 0", "-1, 0", "15000, 15000", "15001, 15000", "9223372036854775807, 15000"})
    void hold_the_environment_for_as_long_as_a_function_may_take_at_most(long asked, long held) throws IOException {
        assertThat(answer("{\"warmUp\":{\"holdMillis\":%d}}".formatted(asked))
                        .path("warmUp")
                        .asText())
                .isEqualTo("held");
        assertThat(waits).containsExactly(Duration.ofMillis(held));
    }

    @Test
    void name_the_environment_anew_when_it_wakes_from_a_snapshot() throws IOException {
        var call = "{\"warmUp\":{\"holdMillis\":0}}";
        var name = answer(call).path("environment").asText();

        assertThat(answer(call).path("environment").asText()).isEqualTo(name);
        warmUps.renew();

        assertThat(answer(call).path("environment").asText()).isNotEmpty().isNotEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "nonsense",
                "[{\"warmUp\":{\"holdMillis\":1}}]",
                "{\"warmUp\":null}",
                "{\"warmUp\":{}}",
                "{\"warmUp\":{\"holdMillis\":null}}",
                "{\"warmUp\":{\"holdMillis\":1},\"requestContext\":{}}",
                "{\"requestContext\":{},\"warmUp\":{\"holdMillis\":1}}",
                "{\"warmUp\":{\"holdMillis\":1,\"more\":1}}",
                "{\"headers\":{\"warmUp\":{\"holdMillis\":1}}}",
                "{\"body\":\"{\\\"warmUp\\\":{\\\"holdMillis\\\":1}}\"}"
            })
    void leave_every_other_event_alone(String event) throws IOException {
        var answer = new ByteArrayOutputStream();

        assertThat(warmUps.answered(event.getBytes(UTF_8), answer)).isFalse();
        assertThat(answer.size()).isZero();
        assertThat(waits).isEmpty();
    }

    @Test
    void are_answered_by_a_function_without_any_of_its_controllers() throws IOException {
        var function = new HttpFunction(List.of()) {};

        assertThat(sent(function, "{\"warmUp\":{\"holdMillis\":1}}")
                        .path("warmUp")
                        .asText())
                .isEqualTo("held");
        // Not one: then it is taken for the gateway's event, and one without a request context is none.
        assertThatThrownBy(() -> sent(function, "{\"warmUp\":1}")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void are_not_what_a_client_sends_in_a_body() {
        var answer = GatewayRequest.of("POST", "/v1/echo")
                .by("ana", "shopper")
                .key("k")
                .json("{\"warmUp\":{\"holdMillis\":1}}")
                .to(new HttpFunction(List.of()) {});

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void are_not_what_a_client_sends_in_the_shortest_of_requests() throws IOException {
        var shortest = """
                {"version":"2.0","rawPath":"/","headers":{},"requestContext":{"http":{"method":"GET"}},"body":%s}""".formatted("\"{\\\"warmUp\\\":{\\\"holdMillis\\\":1}}\"");

        assertThat(sent(new HttpFunction(List.of()) {}, shortest)
                        .path("statusCode")
                        .asInt())
                .isEqualTo(404);
    }

    private JsonNode answer(String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        assertThat(warmUps.answered(event.getBytes(UTF_8), answer)).isTrue();
        return new ObjectMapper().readTree(answer.toByteArray());
    }

    private static JsonNode sent(HttpFunction function, String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new PrimingContext());
        return new ObjectMapper().readTree(answer.toByteArray());
    }
}
