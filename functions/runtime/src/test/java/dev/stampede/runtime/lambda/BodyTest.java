package dev.stampede.runtime.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final HttpFunction FUNCTION = new HttpFunction(List.of()) {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String GOOD = """
            {"name": "a", "height": 1, "grams": 2, "colour": "RED", "lid": {"name": "b", "width": 3},
             "spares": [{"name": "c", "width": 4}], "notes": ["d"]}""";

    @Test
    void takes_a_good_body() {
        assertThat(put(GOOD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27T09:00:00Z", "2026-11-27T09:00:00.5Z", "2026-11-27T09:00:00+01:00"})
    void takes_a_time(String time) throws IOException {
        assertThat(put(with("since", "\"%s\"".formatted(time))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shelf", "remark", "since"})
    void takes_null_for_what_may_be_left_out(String field) throws IOException {
        assertThat(put(with(field, "null")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name       | 5          | name       | a string",
                "name       | true       | name       | a string",
                "name       | {}         | name       | a string",
                "name       | [\"a\"]    | name       | a string",
                "name       | \"\\ud800\" | name      | a string",
                "name       | null       | name       | this field is required",
                "height     | \"1\"      | height     | a whole number from -2147483648 to 2147483647",
                "height     | \"\"       | height     | a whole number from -2147483648 to 2147483647",
                "height     | true       | height     | a whole number from -2147483648 to 2147483647",
                "height     | 1.5        | height     | a whole number from -2147483648 to 2147483647",
                "height     | [1]        | height     | a whole number from -2147483648 to 2147483647",
                "height     | {}         | height     | a whole number from -2147483648 to 2147483647",
                "height     | null       | height     | this field is required",
                "height     | 3000000000 | height     | a whole number from -2147483648 to 2147483647",
                "height     | 1e999999999 | height    | a whole number from -2147483648 to 2147483647",
                "height     | 1e-999999999 | height   | a whole number from -2147483648 to 2147483647",
                "height     | 1e400      | height     | a whole number from -2147483648 to 2147483647",
                "grams      | \"2\"      | grams      | a whole number from 0 to 9223372036854775807",
                "grams      | 9223372036854775808 | grams | a whole number from 0 to 9223372036854775807",
                "colour     | 1          | colour     | one of RED, GREEN",
                "colour     | \"BLUE\"   | colour     | one of RED, GREEN",
                "colour     | \"red\"    | colour     | one of RED, GREEN",
                "colour     | [\"RED\"]  | colour     | one of RED, GREEN",
                "colour     | null       | colour     | this field is required",
                "lid        | null       | lid        | this field is required",
                "lid        | []         | lid        | an object",
                "lid        | \"b\"      | lid        | an object",
                "lid        | {\"name\": \"b\"} | lid.width | this field is required",
                "lid        | {\"name\": \"b\", \"width\": \"x\"} | lid.width | a whole number from 1 to 2147483647",
                "lid        | {\"name\": \"b\", \"width\": 1, \"more\": 1} | lid.more | there is no such field here; leave it out",
                "spares     | {}         | spares     | a list",
                "spares     | \"c\"      | spares     | a list",
                "spares     | [1]        | spares[0]  | an object",
                "spares     | [null]     | spares[0]  | this field is required",
                "spares     | [{\"name\": \"c\", \"width\": 4}, {\"name\": 1, \"width\": 4}] | spares[1].name | a string",
                "notes      | \"d\"      | notes      | a list",
                "notes      | [1]        | notes[0]   | a string",
                "notes      | [[]]       | notes[0]   | a string",
                "notes      | [null]     | notes[0]   | this field is required",
                "shelf      | \"1\"      | shelf      | a whole number from -2147483648 to 2147483647",
                "shelf      | 0.1        | shelf      | a whole number from -2147483648 to 2147483647",
                "remark     | 1          | remark     | a string",
                "since      | 1700000000 | since     | a time such as 2026-11-27T09:00:00Z",
                "since      | \"2026-11-27\" | since | a time such as 2026-11-27T09:00:00Z",
                "since      | \"\"       | since      | a time such as 2026-11-27T09:00:00Z",
                "since      | \"2026-02-30T00:00:00Z\" | since | a time such as 2026-11-27T09:00:00Z",
                "more       | 1          | more       | there is no such field here; leave it out",
                "`a b`      | 1          | `a b`      | there is no such field here; leave it out",
            })
    void names_a_field_of_the_wrong_type(String field, String value, String named, String message) throws IOException {
        var answer = put(with(field, value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(named + ": " + message);
    }

    @Test
    void names_a_number_of_more_digits_than_anyone_reads() throws IOException {
        var answer = put(with("height", "9".repeat(5_000)));

        assertThat(answer.errors()).singleElement().asString().startsWith("height: a whole number");
    }

    @Test
    void names_every_field_that_is_wrong_in_its_form() {
        var answer = put("{\"height\": \"1\", \"lid\": {}, \"spares\": [{}], \"notes\": 1, \"more\": 1}");

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "name: this field is required",
                        "height: a whole number from -2147483648 to 2147483647",
                        "grams: this field is required",
                        "colour: this field is required",
                        "lid.name: this field is required",
                        "lid.width: this field is required",
                        "spares[0].name: this field is required",
                        "spares[0].width: this field is required",
                        "notes: a list",
                        "more: there is no such field here; leave it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{\"name\": \"a\"",
                "{'name': 'a'}",
                "{\"name\": \"a\",}",
                "{\"name\": NaN}",
                "{\"name\": \"a\\u00\"}",
                "{\"name\": \"a\tb\"}",
                "{} {}",
                "{}x"
            })
    void says_that_a_body_is_no_json(String body) {
        var answer = put(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().path("detail").asText()).startsWith("The body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"a\"", "true", "[{}]"})
    void wants_an_object(String body) {
        var answer = put(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isEqualTo("The body has to be an object");
    }

    @Test
    void refuses_what_follows_a_good_body() {
        assertThat(put(GOOD + " {}").status()).isEqualTo(400);
        assertThat(put(GOOD + "x").status()).isEqualTo(400);
    }

    @Test
    void refuses_a_field_that_stands_twice() {
        assertThat(put(GOOD.replace("\"height\": 1", "\"height\": 1, \"height\": 2"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"name\":", "{\"lid\":", "{\"notes\":[[", "{\"more\":{\"a\":"})
    void refuses_a_body_of_any_depth(String opening) {
        assertThat(put(opening.repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void refuses_what_was_no_utf_8() {
        var answer = put(GOOD.replace("\"a\"", "\"\ufffd\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isEqualTo("The body has to be UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "", "*/*"})
    void refuses_another_media_type(String type) {
        var answer = GatewayRequest.of("PUT", "/v1/bodies")
                .json(GOOD)
                .header("content-type", type)
                .to(FUNCTION);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void refuses_a_body_of_no_media_type() {
        var request = GatewayRequest.of("PUT", "/v1/bodies");

        var answer = new GatewayRequest(request.method(), request.target(), request.headers(), request.claims(), GOOD)
                .to(FUNCTION);

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void takes_a_character_set_with_the_media_type() {
        var answer = GatewayRequest.of("PUT", "/v1/bodies")
                .json(GOOD)
                .header("content-type", "application/json; charset=utf-8")
                .to(FUNCTION);

        assertThat(answer.status()).isEqualTo(200);
    }

    private static Answer put(String body) {
        return GatewayRequest.of("PUT", "/v1/bodies").json(body).to(FUNCTION);
    }

    private static String with(String field, String value) throws IOException {
        return ((ObjectNode) JSON.readTree(GOOD))
                .<JsonNode>set(
                        field,
                        JSON.getNodeFactory().rawValueNode(new com.fasterxml.jackson.databind.util.RawValue(value)))
                .toString();
    }
}
