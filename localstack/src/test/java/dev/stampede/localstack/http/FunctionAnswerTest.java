package dev.stampede.localstack.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.localstack.http.FunctionAnswer.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionAnswerTest {

    @Test
    void reads_status_headers_cookies_and_body() throws Malformed {
        GatewayAnswer answer = parse("""
                {"statusCode": 201, "headers": {"Content-Type": "application/json", "ETag": "\\"7\\""},
                 "cookies": ["a=1; Secure", "b=2"], "body": "{\\"id\\":7}"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsExactlyElementsOf(List.of(
                        new Header("Content-Type", "application/json"),
                        new Header("ETag", "\"7\""),
                        new Header("set-cookie", "a=1; Secure"),
                        new Header("set-cookie", "b=2")));
        assertThat(answer.body()).asString(UTF_8).isEqualTo("{\"id\":7}");
    }

    @Test
    void decodes_a_binary_body() throws Malformed {
        assertThat(parse("{\"statusCode\":200,\"body\":\"/wA=\",\"isBase64Encoded\":true}")
                        .body())
                .containsExactly(0xff, 0x00);
    }

    @Test
    void takes_json_without_a_status_for_the_body() throws Malformed {
        GatewayAnswer answer = parse("{\"hello\":\"world\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(new Header("content-type", "application/json"));
        assertThat(answer.body()).asString(UTF_8).isEqualTo("{\"hello\":\"world\"}");
        assertThat(parse("\"hello\"").body()).asString(UTF_8).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{\"statusCode\":\"fine\"}",
                "{\"statusCode\":1000}",
                "{\"statusCode\":200,\"body\":{}}",
                "{\"statusCode\":200,\"headers\":[]}",
                "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}"
            })
    void refuses_what_is_not_in_the_format(String payload) {
        assertThatThrownBy(() -> parse(payload)).isInstanceOf(Malformed.class);
    }

    private static GatewayAnswer parse(String payload) throws Malformed {
        return FunctionAnswer.parse(payload.getBytes(UTF_8));
    }
}
