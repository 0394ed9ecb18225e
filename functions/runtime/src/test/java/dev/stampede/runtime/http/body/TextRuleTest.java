package dev.stampede.runtime.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final TextRule NAME = TextRule.oneLine(10);
    private static final TextRule DESCRIPTION = TextRule.paragraphs(10);

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "a", " Ada ", "日本語", "Zoë", "نیم‌فاصله", "👩‍👩‍👧", "1", "-", "e\u0301"})
    void a_line_has_something_to_read(String text) {
        assertThat(NAME.allows().test(text)).isTrue();
        assertThat(DESCRIPTION.allows().test(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "   ",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\u200d\u200d",
                "\ufeff",
                "\u00ad",
                "\u2060",
                "\u3164",
                "\u115f",
                "\u2800",
                "\u034f",
                "\u180e",
                "\ufe0f",
                "\u0301",
                "\ue000",
                "\udb40\udc41",
                "\uffff"
            })
    void neither_takes_what_nobody_can_see(String text) {
        assertThat(NAME.allows().test(text)).isFalse();
        assertThat(DESCRIPTION.allows().test(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u009f", "\u2028", "\u2029", "\u202e", "\u2066"
            })
    void neither_takes_control_characters_or_a_turn_of_direction(String character) {
        assertThat(NAME.allows().test("a" + character + "b")).isFalse();
        assertThat(DESCRIPTION.allows().test("a" + character + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\n"})
    void only_paragraphs_have_more_than_one_line(String text) {
        assertThat(NAME.allows().test(text)).isFalse();
        assertThat(DESCRIPTION.allows().test(text)).isTrue();
    }

    @Test
    void only_paragraphs_may_be_empty() {
        assertThat(NAME.allows().test("")).isFalse();
        assertThat(DESCRIPTION.allows().test("")).isTrue();
    }

    @Test
    void characters_are_counted_and_not_their_units_of_utf_16() {
        assertThat(NAME.allows().test("🐘".repeat(10))).isTrue();
        assertThat(NAME.allows().test("🐘".repeat(11))).isFalse();
        assertThat(DESCRIPTION.allows().test("🐘".repeat(10))).isTrue();
        assertThat(DESCRIPTION.allows().test("🐘".repeat(11))).isFalse();
    }
}
