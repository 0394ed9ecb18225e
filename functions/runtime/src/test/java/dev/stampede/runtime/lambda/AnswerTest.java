package dev.stampede.runtime.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the answers of every function, whatever its controllers say. */
class AnswerTest {

    private static final HttpFunction FUNCTION = new HttpFunction(List.of()) {};

    /** As API Gateway makes them, and so as the shop's own answers have them. */
    private static final String GATEWAYS_ID = "JKJaXmPLvHcESHA=";

    @Test
    void takes_a_correlation_id_of_the_gateways_own_form() {
        var answer = GatewayRequest.of("GET", "/v1/echo/x")
                .header("x-correlation-id", GATEWAYS_ID)
                .to(FUNCTION);

        assertThat(answer.header("X-Correlation-Id")).isEqualTo(GATEWAYS_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/shelf/own", "/v1/echo/busy", "/v1/echo/broken", "/v1/echo/x", "/v1/nothing"})
    void is_kept_nowhere_when_a_token_was_sent(String path) {
        var answer = GatewayRequest.of("GET", path).by("ana", "shopper").to(FUNCTION);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void is_kept_for_as_long_as_it_says_when_it_is_for_everybody() {
        assertThat(get("/v1/shelf").header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/echo/x", "/v1/echo/busy", "/v1/nothing", "/v1/shelf/own"})
    void is_kept_nowhere_when_it_says_nothing(String path) {
        assertThat(get(path).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void says_to_who_has_it_already_what_the_whole_answer_would_say() {
        var whole = get("/v1/shelf");

        var again = GatewayRequest.of("GET", "/v1/shelf")
                .header("if-none-match", whole.header("ETag"))
                .to(FUNCTION);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (var header : List.of("ETag", "Cache-Control", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotEmpty().isEqualTo(whole.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/shelf", "/v1/echo/x", "/v1/echo/busy", "/v1/nothing"})
    void to_a_HEAD_is_that_to_a_GET_without_its_body(String path) {
        var whole = get(path);

        var head = GatewayRequest.of("HEAD", path).to(FUNCTION);

        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.body()).isEmpty();
        for (var header : List.of("ETag", "Cache-Control", "Content-Type", "Retry-After")) {
            assertThat(head.header(header)).as(header).isEqualTo(whole.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match", "If-Match", "If-Unmodified-Since"})
    void refuses_a_condition_of_a_write_instead_of_passing_over_it(String condition) {
        int before = ShelfController.CHANGES.get();

        var answer = GatewayRequest.of("PUT", "/v1/shelf/own")
                .by("ana", "shopper")
                .header(condition.toLowerCase(Locale.ROOT), "*")
                .to(FUNCTION);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().startsWith(condition + ": ");
        assertThat(ShelfController.CHANGES.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/shelf/", "/v1//shelf", "/v1/echo/", "/v1/echo/x/", "/v1/shelf/own//"})
    void is_that_there_is_nothing_where_a_path_has_an_empty_segment(String path) {
        var answer = get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, gzip"})
    void refuses_a_body_in_another_encoding_as_unsupported(String encoding) {
        var answer = GatewayRequest.of("POST", "/v1/echo")
                .by("ana", "shopper")
                .key("k")
                .json("{\"words\": \"x\", \"parts\": []}")
                .header("content-encoding", encoding)
                .to(FUNCTION);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "http://localhost:3000", "null"})
    void is_the_same_whatever_pages_ask(String origin) {
        var answer = GatewayRequest.of("GET", "/v1/echo/x")
                .header("host", "localhost:8080")
                .header("origin", origin)
                .to(FUNCTION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("words").asText()).isEqualTo("x");
    }

    @Test
    void leaves_the_date_to_the_server_before_it() {
        assertThat(get("/v1/echo/x").header("Date")).isEmpty();
    }

    private static Answer get(String path) {
        return GatewayRequest.of("GET", path).to(FUNCTION);
    }
}
