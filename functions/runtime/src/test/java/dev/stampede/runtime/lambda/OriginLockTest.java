package dev.stampede.runtime.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginLockTest {

    /** As Micronaut has the environment variable {@code ORIGIN_SECRETS}. */
    private static final String PROPERTY = "origin.secrets";

    private static final String BOTH = "known by CloudFront,known before";

    private static final List<HttpFunction> LOCKED = new ArrayList<>();

    @BeforeAll
    static void lock() {
        System.setProperty(PROPERTY, BOTH);
        LOCKED.add(new HttpFunction(List.of(SampleRequest.get("/v1/echo/primed"))) {});
    }

    @AfterAll
    static void unlock() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known by CloudFront", "known before"})
    void lets_pass_what_came_through_cloudfront_before_and_after_a_change_of_the_secret(String sent) {
        var answer = answer(request().header("x-origin-secret", sent));

        assertThat(answer.json().path("words").asText()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "known", "Known by CloudFront", "known by CloudFront ", BOTH, ","})
    void refuses_what_does_not_know_the_secret(String guess) {
        var answer = answer(request().header("x-origin-secret", guess));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:stampede:problem:forbidden");
    }

    @Test
    void refuses_what_sends_none() {
        assertThat(answer(request()).status()).isEqualTo(403);
    }

    @Test
    void answers_anyone_where_there_is_no_secret() {
        System.clearProperty(PROPERTY);
        try {
            var open = new HttpFunction(List.of()) {};
            assertThat(request().to(open).json().path("words").asText()).isEqualTo("hello");
        } finally {
            System.setProperty(PROPERTY, BOTH);
        }
    }

    private static GatewayRequest request() {
        return GatewayRequest.of("GET", "/v1/echo/hello");
    }

    private static Answer answer(GatewayRequest request) {
        return request.to(LOCKED.getFirst());
    }
}
