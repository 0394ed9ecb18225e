package dev.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionalRequestsTest {

    private static final Shelf SHELF = Shelf.empty();
    private static final String PAGE = "/v1/products/" + SHELF.holds("Kite", 900);

    static Stream<String> pages() {
        var offer = SHELF.offers(SHELF.holds("Ball", 900), "seller", 900, 10, 4);
        SHELF.isListed();
        return Stream.of(
                "/v1/categories",
                "/v1/categories/%s/products".formatted(SHELF.category()),
                PAGE,
                "/v1/offers/%s/availability".formatted(offer));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_may_be_cached_and_is_recognised_again(String page) {
        var first = Shelf.get(page);

        var again = Shelf.get(page, first.header("ETag"));

        assertThat(first.header("Cache-Control")).startsWith("public, max-age=").contains("s-maxage=");
        assertThat(first.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void the_tag_may_be_one_of_a_list_weak_or_a_star() {
        var tag = Shelf.get(PAGE).header("ETag");

        assertThat(Shelf.get(PAGE, "\"other\", %s".formatted(tag)).status()).isEqualTo(304);
        assertThat(Shelf.get(PAGE, "W/" + tag).status()).isEqualTo(304);
        assertThat(Shelf.get(PAGE, "*").status()).isEqualTo(304);
    }

    @Test
    void another_tag_gets_the_whole_page() {
        var answer = Shelf.get(PAGE, "\"other\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("title").asText()).isEqualTo("Kite");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.response().getIsBase64Encoded()).isFalse();
    }

    @Test
    void another_content_has_another_tag() {
        assertThat(Shelf.get(PAGE).header("ETag"))
                .isNotEqualTo(
                        Shelf.get("/v1/products/" + SHELF.holds("Drum", 900)).header("ETag"));
    }

    @Test
    void a_problem_is_not_cached() {
        var answer = Shelf.get("/v1/products/nothing", "*");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
