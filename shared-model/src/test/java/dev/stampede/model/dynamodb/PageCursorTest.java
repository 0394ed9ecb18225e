package dev.stampede.model.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PageCursorTest {

    private static final PageCursor CURSOR = PageCursor.over("placedAt", "orderId");

    @Test
    void reads_the_key_that_it_writes_without_its_partition() {
        var key = Map.of(
                "shopperId", AttributeValue.fromS("ana"),
                "placedAt", AttributeValue.fromS("2026-11-27T08:00:00.000Z"),
                "orderId", AttributeValue.fromS("ord_1"));

        var read = CURSOR.read(CURSOR.write(key).orElseThrow());

        assertThat(read)
                .containsOnlyKeys("placedAt", "orderId")
                .allSatisfy((name, value) -> assertThat(value).isEqualTo(key.get(name)));
    }

    @Test
    void is_absent_at_the_end_of_the_list() {
        assertThat(CURSOR.write(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "one\n", "\ntwo", "one\ntwo\nthree"})
    void refuses_a_cursor_of_another_list(String content) {
        var cursor = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CURSOR.read(cursor)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refuses_what_is_not_base64() {
        assertThatThrownBy(() -> CURSOR.read("'; DROP TABLE")).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void refuses_a_cursor_too_long_for_any_key() {
        assertThatThrownBy(() -> CURSOR.read("a".repeat(100_000))).isInstanceOf(InvalidCursor.class);
    }
}
