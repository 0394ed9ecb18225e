package dev.stampede.runtime.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {

    private static final HttpFunction ECHO = new HttpFunction(List.of()) {};

    private static final String GOOD = "{\"words\": \"hello\", \"parts\": [{\"times\": 1}]}";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "home decor", "50%", "a%2Fb", "größe", "a;b", "{x}", "a|b"})
    void reads_path_parameters_that_the_gateway_has_decoded(String name) {
        assertThat(get("/v1/echo/" + name).json().path("words").asText()).isEqualTo(name);
    }

    @Test
    void does_not_take_a_question_mark_in_a_path_for_its_end() {
        var answer = new Answer(ECHO.handleRequest(SampleRequest.get("/v1/echo/what?"), new PrimingContext()));

        assertThat(answer.json().path("words").asText()).isEqualTo("what?");
    }

    @Test
    void reads_the_gateways_json_and_answers_in_it() throws Exception {
        var event = """
                {"version": "2.0", "routeKey": "POST /v1/echo", "rawPath": "/v1/echo", "rawQueryString": "",
                 "headers": {"content-type": "application/json", "accept": "application/json",
                             "idempotency-key": "k"},
                 "aFieldOfTomorrow": {"known": false},
                 "requestContext": {
                   "accountId": "1", "apiId": "a", "domainName": "d", "domainPrefix": "d", "requestId": "r",
                   "routeKey": "POST /v1/echo", "stage": "$default", "time": "21/Nov/2026:10:00:00 +0000",
                   "timeEpoch": 1795341600000,
                   "authorizer": {"jwt": {"claims": {"sub": "ana", "cognito:groups": "[shopper]"}, "scopes": null}},
                   "http": {"method": "POST", "path": "/v1/echo", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1",
                            "userAgent": "test"}},
                 "body": "%s", "isBase64Encoded": %s}""";
        var encoded = Base64.getEncoder().encodeToString(GOOD.getBytes(UTF_8));

        var plain = streamed(event.formatted(GOOD.replace("\"", "\\\""), false));
        var base64 = streamed(event.formatted(encoded, true));

        assertThat(plain.path("statusCode").asInt()).isEqualTo(200);
        assertThat(plain.path("headers").path("X-Correlation-Id").asText()).isEqualTo("r");
        assertThat(plain.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(plain.path("body").asText()).contains("hello ana k");
        assertThat(base64.path("body")).isEqualTo(plain.path("body"));
    }

    private static JsonNode streamed(String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        ECHO.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new PrimingContext());
        return new ObjectMapper().readTree(answer.toByteArray());
    }

    @Test
    void answers_with_the_correlation_id_that_it_was_sent() {
        var answer = GatewayRequest.of("GET", "/v1/echo/x")
                .header("x-correlation-id", "my-id")
                .to(ECHO);

        assertThat(answer.header("X-Correlation-Id")).isEqualTo("my-id");
    }

    @Test
    void makes_a_correlation_id_of_the_gateways_when_the_one_sent_is_not_safe_to_log() {
        var answer = GatewayRequest.of("GET", "/v1/echo/x")
                .header("x-correlation-id", "a\nb")
                .to(ECHO);

        assertThat(answer.header("X-Correlation-Id")).isEqualTo("test-request");
    }

    @Test
    void carries_out_a_good_request() {
        assertThat(post(GOOD).json().path("words").asText()).isEqualTo("hello ana k");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"words\": \" \", \"parts\": []}                          | words",
                "{\"words\": \"x\", \"parts\": [{\"times\": 0}]}            | parts[0].times",
                "{\"words\": \"x\", \"parts\": [{\"times\": 1}, {\"times\": -1}]} | parts[1].times",
                "{\"parts\": []}                                          | words",
            })
    void names_the_field_that_breaks_a_constraint(String body, String field) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"words\": \"x\", \"parts\": [], \"more\": 1}",
                "{\"words\": \"x\", \"parts\": [{\"times\": \"many\"}]}",
                "{\"words\": {}, \"parts\": []}",
                "{\"words\": \"x\"",
                "[]",
                "null",
                "nonsense",
                ""
            })
    void refuses_a_body_of_another_form(String body) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void names_a_field_that_nobody_reads() {
        assertThat(post("{\"words\": \"x\", \"parts\": [], \"more\": 1}").body())
                .contains("more");
    }

    @Test
    void asks_for_an_idempotency_key() {
        var answer = GatewayRequest.of("POST", "/v1/echo")
                .by("ana", "shopper")
                .json(GOOD)
                .to(ECHO);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u00e9", "\u043a\u043b\u044e\u0447", "\u0080", "a,\u00a0b"})
    void refuses_an_odd_idempotency_key(String key) {
        var answer = GatewayRequest.of("POST", "/v1/echo")
                .by("ana", "shopper")
                .key(key)
                .json(GOOD)
                .to(ECHO);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void asks_for_a_token() {
        var answer = GatewayRequest.of("POST", "/v1/echo").key("k").json(GOOD).to(ECHO);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }

    @Test
    void refuses_a_caller_in_another_role() {
        var answer = GatewayRequest.of("POST", "/v1/echo")
                .by("shop", "seller")
                .key("k")
                .json(GOOD)
                .to(ECHO);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void says_when_to_come_back_when_it_is_busy() {
        var answer = get("/v1/echo/busy");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void says_when_to_come_back_after_a_problem_that_passes() {
        var answer = get("/v1/echo/paused");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("paused");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.json().path("retryAfterSeconds").asInt()).isEqualTo(30);
    }

    @Test
    void keeps_the_cause_of_a_failure_to_itself() {
        var answer = get("/v1/echo/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(answer.problem()).isEqualTo("internal");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/nothing, 404", "DELETE, /v1/echo/x, 405"})
    void answers_what_it_does_not_know_with_a_problem(String method, String path, int status) {
        var answer = GatewayRequest.of(method, path).to(ECHO);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static Answer get(String path) {
        return GatewayRequest.of("GET", path).to(ECHO);
    }

    private static Answer post(String body) {
        return GatewayRequest.of("POST", "/v1/echo")
                .by("ana", "shopper")
                .key("k")
                .json(body)
                .to(ECHO);
    }
}
