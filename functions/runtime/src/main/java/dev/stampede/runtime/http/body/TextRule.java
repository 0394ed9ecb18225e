package dev.stampede.runtime.http.body;

import dev.stampede.model.money.Currencies;
import dev.stampede.model.shipping.Countries;
import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a string in a body has to be like: the one place that says what text is, for every field that takes some.
 *
 * @param description what would be right, for whoever sent something else
 * @param allows whether a string is like that
 */
record TextRule(String description, Predicate<String> allows) {

    /** Any string: what it says has to be read to be judged, such as an id, or has a pattern of its own. */
    static final TextRule ANY = new TextRule("a string", text -> true);

    private static final TextRule COUNTRY =
            new TextRule("the ISO 3166-1 alpha-2 code of a country, such as DE", Countries::isCode);

    private static final TextRule CURRENCY =
            new TextRule("the ISO 4217 code of a country's money, such as EUR", Currencies::isCode);

    private static final TextRule POSTAL_CODE = new TextRule(
            "at most 16 letters, digits, spaces or hyphens",
            Pattern.compile(PostalCode.PATTERN).asMatchPredicate());

    private static final String LINE_BREAKS_AND_TABS = "\n\r\t";

    /** The rule that a field is annotated with. */
    static TextRule of(AnnotationMetadata field) {
        if (field.hasAnnotation(OneLine.class)) {
            return oneLine(field.intValue(OneLine.class, "max").orElseThrow());
        }
        if (field.hasAnnotation(Paragraphs.class)) {
            return paragraphs(field.intValue(Paragraphs.class, "max").orElseThrow());
        }
        if (field.hasAnnotation(CountryCode.class)) {
            return COUNTRY;
        }
        if (field.hasAnnotation(PostalCode.class)) {
            return POSTAL_CODE;
        }
        return field.hasAnnotation(CurrencyCode.class) ? CURRENCY : ANY;
    }

    /** As {@link OneLine} says. */
    static TextRule oneLine(int most) {
        return new TextRule(
                "1 to %,d characters in one line, one of them visible at least, and no control characters"
                        .formatted(most),
                text -> isText(text, most, "") && text.codePoints().anyMatch(Visible::isVisible));
    }

    /** As {@link Paragraphs} says. */
    static TextRule paragraphs(int most) {
        return new TextRule(
                "at most %,d characters; empty, or one of them visible at least, and no control characters but line breaks and tabs"
                        .formatted(most),
                text -> isText(text, most, LINE_BREAKS_AND_TABS)
                        && (text.isEmpty() || text.codePoints().anyMatch(Visible::isVisible)));
    }

    private static boolean isText(String text, int most, String allowedControls) {
        return text.codePointCount(0, text.length()) <= most
                && text.codePoints()
                        .allMatch(point -> allowedControls.indexOf(point) >= 0 || !Visible.breaksTheLine(point));
    }
}
