package dev.stampede.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    private static final EntityTag TAG = EntityTag.of("page".getBytes(UTF_8));

    @Test
    void is_the_same_for_the_same_bytes_and_another_for_others() {
        assertThat(TAG).isEqualTo(EntityTag.of("page".getBytes(UTF_8)));
        assertThat(TAG).isNotEqualTo(EntityTag.of("pages".getBytes(UTF_8)));
    }

    @Test
    void is_named_in_any_of_several_headers() {
        assertThat(TAG.isNamedBy(List.of("\"a\"", "\"b\", W/" + TAG.header()))).isTrue();
    }

    @Test
    void is_not_named_without_a_header_by_a_part_of_it_or_without_quotes() {
        assertThat(TAG.isNamedBy(List.of())).isFalse();
        assertThat(TAG.isNamedBy(List.of("\"%s\"".formatted(TAG.opaque().substring(1)))))
                .isFalse();
        assertThat(TAG.isNamedBy(List.of(TAG.opaque()))).isFalse();
    }

    @Test
    void a_quoted_star_is_only_a_tag() {
        assertThat(TAG.isNamedBy(List.of("\"*\""))).isFalse();
        assertThat(TAG.isNamedBy(List.of(" * "))).isTrue();
    }
}
