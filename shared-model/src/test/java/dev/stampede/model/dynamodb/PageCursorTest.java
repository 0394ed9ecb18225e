package dev.stampede.model.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PageCursorTest {

    private static final PageCursor CURSOR = PageCursor.over("placedAt", "orderId");

    private static final Map<String, AttributeValue> KEY = Map.of(
            "shopperId", AttributeValue.fromS("ana"),
            "placedAt", AttributeValue.fromS("2026-11-27T08:00:00.000Z"),
            "orderId", AttributeValue.fromS("ord_1"));

    @Test
    void reads_the_key_that_it_writes_without_its_partition() {
        var read = CURSOR.read("ana", CURSOR.write("ana", KEY).orElseThrow());

        assertThat(read)
                .containsOnlyKeys("placedAt", "orderId")
                .allSatisfy((name, value) -> assertThat(value).isEqualTo(KEY.get(name)));
    }

    @Test
    void is_absent_at_the_end_of_the_list() {
        assertThat(CURSOR.write("ana", Map.of())).isEmpty();
    }

    @Test
    void refuses_a_cursor_of_another_partition() {
        var cursor = CURSOR.write("ana", KEY).orElseThrow();

        assertThatThrownBy(() -> CURSOR.read("eve", cursor)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refuses_a_cursor_of_another_query() {
        var cursor = PageCursor.over("shopperId", "orderId").write("ana", KEY).orElseThrow();

        assertThatThrownBy(() -> CURSOR.read("ana", cursor)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refuses_a_cursor_that_was_cut_off_anywhere() {
        var cursor = CURSOR.write("ana", KEY).orElseThrow();

        assertThat(IntStream.range(0, cursor.length()).mapToObj(end -> cursor.substring(0, end)))
                .allSatisfy(
                        cut -> assertThatThrownBy(() -> CURSOR.read("ana", cut)).isInstanceOf(InvalidCursor.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "one\n", "\ntwo", "one\ntwo\nthree", "one\ntwo\nthree\nfour"})
    void refuses_what_no_query_ended_with(String content) {
        var cursor = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CURSOR.read("ana", cursor)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refuses_what_is_not_base64() {
        assertThatThrownBy(() -> CURSOR.read("ana", "'; DROP TABLE")).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refuses_a_cursor_too_long_for_any_key() {
        assertThatThrownBy(() -> CURSOR.read("ana", "a".repeat(100_000))).isInstanceOf(InvalidCursor.class);
    }
}
