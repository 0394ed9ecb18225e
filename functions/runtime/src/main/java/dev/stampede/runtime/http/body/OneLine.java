package dev.stampede.runtime.http.body;

import io.micronaut.context.annotation.AliasFor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that people read in one line, such as a name or a title: 1 to {@link #max} characters, at least one of which
 * can be seen, and none of which is a control character, breaks the line or turns the direction of reading.
 *
 * <p>A character is a Unicode code point, which is also what {@code maxLength} counts in the API's document.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Schema(minLength = 1, pattern = OneLine.PATTERN)
public @interface OneLine {

    /** The characters that it may have, for a client to see; that one of them must be visible no pattern can say. */
    String PATTERN = "[^\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]*";

    /** The most characters. */
    @AliasFor(annotation = Schema.class, member = "maxLength")
    int max();
}
