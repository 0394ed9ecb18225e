package dev.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnroutedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE  | /v1/orders       | GET, HEAD, POST",
                "PATCH   | /v1/orders/ord_x | GET, HEAD",
                "POST    | /v1/orders/a;b?c | GET, HEAD",
                "OPTIONS | /v1/categories   | GET, HEAD",
                "FOO     | /v1/categories   | GET, HEAD"
            })
    void says_which_methods_a_known_path_has(String method, String path, String allowed) {
        var answer = Shelf.unrouted(method, path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void says_it_to_head_without_a_body() {
        var answer = Shelf.unrouted("HEAD", "/v1/categories");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.body()).isNullOrEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v1/orders/",
                "/v1/orders/a/b",
                "/v1/orders//",
                "//v1/orders",
                "/v1/categories/",
                "/V1/orders",
                "/v1/orders/{orderId}/x",
                "/größe",
                "/a b"
            })
    void knows_no_other_path(String path) {
        var answer = Shelf.unrouted("GET", path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty();
    }
}
